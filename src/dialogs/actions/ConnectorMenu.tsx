import type { Connector } from "../../biconnector/connectors";
import type { ConnectorUsage } from "../../biconnector/usage";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { Menu, type MenuItem, type Opening } from "../../ui/Menu";
import { useNewConnection } from "../new-connection/use-new-connection";
import { actionsFor } from "./actions-for";

/**
 * The menu of a connector's row.
 *
 * @param props.from the page's id of its button, where the focus comes back to
 */
export function ConnectorMenu(
  props: Opening & { connector: Connector; usage: ConnectorUsage["kind"]; from: string },
) {
  const { connector, usage, from, ...opening } = props;
  const open = useOpenDialog();
  const linkToForm = useNewConnection();
  const items = actionsFor(connector, usage).map(
    ({ label, does }): MenuItem =>
      does === "new-connection"
        ? { label: text(label), link: linkToForm(connector) }
        : {
            label: text(label),
            isDangerous: does.kind === "delete",
            onSelect: () => open(does, from),
          },
  );
  return <Menu {...opening} items={items} />;
}
