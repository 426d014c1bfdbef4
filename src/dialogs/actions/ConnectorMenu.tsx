import type { Connector } from "../../biconnector/connectors";
import type { ConnectorUsage } from "../../biconnector/usage";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { Menu, type MenuItem, type Opening } from "../../ui/Menu";
import { useNewConnection } from "../new-connection/use-new-connection";
import { actionsFor } from "./actions-for";

/**
 * The menu of a connector's row: what can be done with it here, and the way to a new connection of it.
 *
 * @param props.from the page's id of its button, where the focus comes back to
 */
export function ConnectorMenu(
  props: Opening & { connector: Connector; usage: ConnectorUsage["kind"]; from: string },
) {
  const { connector, usage, from, ...opening } = props;
  const open = useOpenDialog();
  const link = useNewConnection()(connector);
  const items = actionsFor(connector, usage).flatMap(({ label, dialog }): MenuItem[] => {
    const isDangerous = dialog.kind === "delete";
    const item = { label: text(label), isDangerous, onSelect: () => open(dialog, from) };
    return dialog.kind === "connections" ? [item, { label: text("connection.new"), link }] : [item];
  });
  return <Menu {...opening} items={items} />;
}
