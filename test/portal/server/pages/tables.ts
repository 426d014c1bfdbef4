import { removeTable } from "../../remove-table.ts";
import type { Store, TableRow } from "../../store.ts";
import { visibleConnections } from "./connections.ts";

/** The tables read through connections that this person may see. */
export function visibleTables(store: Store): TableRow[] {
  const connections = new Set(visibleConnections(store).map(({ id }) => id));
  return store.tables.filter(({ sourceId }) => connections.has(sourceId));
}

/** Deletes a table that this person may see. */
export function deleteTable(store: Store, id: number): void {
  const table = visibleTables(store).find((candidate) => candidate.id === id);
  if (table) removeTable(store, table);
}
