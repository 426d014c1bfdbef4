import type { Connector } from "../biconnector/connectors";
import type { ConnectorUsage } from "../biconnector/usage";
import { type MessageId, text } from "../i18n/text";
import { type Dialog, useOpenDialog } from "../lazy/open-dialog";
import { Menu, type MenuItem, type Opening } from "../ui/Menu";
import { useNewConnection } from "./new-connection/use-new-connection";

/** What can be done with one connector here, in the order of the screen. @param usage what is known of its connections */
export function actionsFor(
  connector: Connector,
  usage: ConnectorUsage["kind"],
): { label: MessageId; dialog: Dialog }[] {
  return [
    { label: "menu.details", dialog: { kind: "details", connector } },
    { label: "name.connections", dialog: { kind: "connections", connector } },
    { label: "menu.edit", dialog: { kind: "edit", connector } },
    { label: "menu.duplicate", dialog: { kind: "duplicate", connector } },
    { label: "action.export", dialog: { kind: "export", ids: [connector.id] } },
    { label: "row.deleteHint", dialog: { kind: "delete", connector, usage } },
  ];
}

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

const ofList: [label: MessageId, dialog: Dialog][] = [
  ["more.import", { kind: "import" }],
  ["action.export", { kind: "export", ids: null }],
  ["deleted.title", { kind: "deleted" }],
  ["places.title", { kind: "places" }],
  ["shortcuts.title", { kind: "shortcuts" }],
];

/** The menu of the list. @param props.from the page's id of its button, where the focus comes back to */
export function MoreMenu({ from, ...opening }: Opening & { from: string }) {
  const open = useOpenDialog();
  return (
    <Menu
      {...opening}
      items={ofList.map(([label, dialog]) => ({
        label: text(label),
        onSelect: () => open(dialog, from),
      }))}
    />
  );
}
