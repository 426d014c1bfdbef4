import type { Connector } from "../biconnector/connectors";
import type { ConnectorUsage } from "../biconnector/usage";

/** Something that the person began on the list, and that goes on in a dialog. */
export type Dialog =
  /** `usage` is what the connector's row says of its connections. */
  | { kind: "delete"; connector: Connector; usage: ConnectorUsage["kind"] }
  /** Look at the connections of a connector. */
  | { kind: "connections"; connector: Connector }
  | { kind: "register" }
  | { kind: "details"; connector: Connector }
  | { kind: "edit"; connector: Connector }
  | { kind: "duplicate"; connector: Connector }
  /** Hand connectors out as a file; null for all. */
  | { kind: "export"; ids: number[] | null }
  | { kind: "import" }
  /** Read which keys do what. */
  | { kind: "keys" }
  /** Look at what was deleted, and bring it back. */
  | { kind: "deleted" }
  /** Delete many; `cleansUp`: with everything that is in the way. */
  | { kind: "remove"; connectors: Connector[]; cleansUp: boolean };

/** The page's id of its heading, where the focus goes when no row is left. */
export const headingId = "heading";

/** The page's ids of a row's controls, where the focus goes and comes back to. */
export const deleteButtonId = (connectorId: number) => `delete-${connectorId}`;
export const menuButtonId = (connectorId: number) => `menu-${connectorId}`;
export const usageButtonId = (connectorId: number) => `usage-${connectorId}`;

/** The page's ids of what can be done with the selected connectors, and with none of them. */
export const deleteSelectedId = "delete-selected";
export const exportSelectedId = "export-selected";
export const registerId = "register";
export const moreId = "more";
