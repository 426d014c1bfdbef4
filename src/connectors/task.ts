import type { Connector } from "../biconnector/connectors";
import type { ConnectorUse } from "../biconnector/uses";

/** Something that the person began on the list, and that goes on in a dialog. */
export type Task =
  /** `use` is what the connector's row says of its connections. */
  | { kind: "delete"; connector: Connector; use: ConnectorUse["kind"] }
  /** Look at the connections of a connector. */
  | { kind: "connections"; connector: Connector }
  /** Delete many; `cleansUp`: with everything that is in the way. */
  | { kind: "remove"; connectors: Connector[]; cleansUp: boolean };

/** The page's id of its heading, where the focus goes when no row is left. */
export const headingId = "heading";

/** The page's ids of a row's controls, where the focus goes and comes back to. */
export const deleteButtonId = (connectorId: number) => `delete-${connectorId}`;
export const useButtonId = (connectorId: number) => `use-${connectorId}`;

/** The page's id of the button that deletes the selected connectors. */
export const deleteSelectedId = "delete-selected";
