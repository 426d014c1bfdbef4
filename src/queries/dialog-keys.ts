/** Under which key TanStack Query keeps what only dialogs need. See keys.ts for the first screen's. */
export const dialogKeys = {
  /** The lists of connectors but for those that nobody uses. */
  allConnectorLists: ["connector lists", "all"],

  connectionsOf: (connectorId: number) => ["connections", "of", connectorId],
  tablesOf: (connectorId: number, connectionIds: number[]) => [
    "connections",
    "tables",
    connectorId,
    connectionIds,
  ],
  tableApi: ["table api"],

  snapshot: (id: number) => ["snapshot", id],
  knownFields: ["known fields"],
  titlesTaken: (dialog: string) => ["titles taken", dialog],
  exported: (ids: number[] | null) => ["exported", ids],

  usageForDeletion: (round: number, ids: number[]) => ["bulk delete", round, "usage", ids],
  unrestorable: (round: number, ids: number[]) => ["bulk delete", round, "unrestorable", ids],
  inventory: (round: number, ids: number[]) => ["bulk delete", round, "inventory", ids],
};
