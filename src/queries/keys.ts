import type { ConnectorListView } from "../biconnector/connectors";

/**
 * Under which key TanStack Query keeps what the portal told. Everything under a shorter key is meant by it as well.
 */
export const keys = {
  /** Every list of connectors: what is there changes with them. */
  connectorLists: ["connector lists"],
  /** The lists that come page by page: all but that of connectors without visible connections. */
  connectorPages: ["connector lists", "all"],
  connectorList: (view: ConnectorListView) => ["connector lists", "all", view],
  unused: ["connector lists", "unused"],
  /** Everything about connections and what is read through them; the third part names their connectors. */
  connections: ["connections"],
  /** The connectors that are in use although this person sees no connection: the portal said so, and is not asked. */
  hiddenUse: ["hidden use"],
  newConnections: ["new connections"],
  usage: (connectorIds: number[]) => ["connections", "usage", connectorIds],
  connectionsOf: (connectorId: number) => ["connections", "of", connectorId],
  tablesOf: (connectorId: number, connectionIds: number[]) => [
    "connections",
    "tables",
    connectorId,
    connectionIds,
  ],
  tableApi: ["table api"],
  diagnosis: ["diagnosis"],
  menuItems: ["menu items"],

  snapshot: (id: number) => ["snapshot", id],
  knownFields: ["known fields"],
  addresses: (ids: number[]) => ["addresses", ids],
  namesakes: (dialog: string) => ["namesakes", dialog],
  trash: ["trash"],
  exported: (ids: number[] | null) => ["exported", ids],

  usageForDeletion: (round: number, ids: number[]) => ["bulk delete", round, "usage", ids],
  unrestorable: (round: number, ids: number[]) => ["bulk delete", round, "unrestorable", ids],
  inventory: (round: number, ids: number[]) => ["bulk delete", round, "inventory", ids],
};
