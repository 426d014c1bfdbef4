import type { Connector } from "../../biconnector/connectors";
import type { ConnectorUsage } from "../../biconnector/usage";
import type { MessageId } from "../../i18n/text";
import type { Dialog } from "../../lazy/open-dialog";

/** Something that can be done with a connector: in a dialog of ours, or in the portal's form for a new connection. */
type Action = { label: MessageId; does: Dialog | "new-connection" };

/** What can be done with one connector, in the order of the screen. @param usage what is known of its connections */
export function actionsFor(connector: Connector, usage: ConnectorUsage["kind"]): Action[] {
  return [
    { label: "menu.details", does: { kind: "details", connector } },
    { label: "name.connections", does: { kind: "connections", connector } },
    { label: "connection.new", does: "new-connection" },
    { label: "menu.edit", does: { kind: "edit", connector } },
    { label: "menu.duplicate", does: { kind: "duplicate", connector } },
    { label: "action.export", does: { kind: "export", ids: [connector.id] } },
    { label: "row.deleteHint", does: { kind: "delete", connector, usage } },
  ];
}
