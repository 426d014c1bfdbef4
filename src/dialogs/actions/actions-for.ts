import type { Connector } from "../../biconnector/connectors";
import type { ConnectorUsage } from "../../biconnector/usage";
import type { MessageId } from "../../i18n/text";
import type { Dialog } from "../../lazy/open-dialog";

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
