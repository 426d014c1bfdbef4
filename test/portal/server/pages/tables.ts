import type { Portal } from "../../portal.ts";
import { removeTable } from "../../remove-table.ts";
import type { Store, TableRow } from "../../store.ts";
import { visibleConnections } from "./connections.ts";

/** The tables read through connections that this person may see. */
export function visibleTables(store: Store): TableRow[] {
  const connections = new Set(visibleConnections(store).map(({ id }) => id));
  return store.tables.filter(({ sourceId }) => connections.has(sourceId));
}

/**
 * Deletes a table that this person may see, unless a dataset is built on it and keeps it here
 * (docs/platform.md#what-could-not-be-proven).
 */
export function deleteTable(
  { store, switches }: Portal,
  id: number,
): "deleted" | "has dataset" | "not found" {
  const table = visibleTables(store).find((candidate) => candidate.id === id);
  if (!table) return "not found";
  if (switches.tableWithDataset === "refused" && table.externalId !== 0) return "has dataset";
  removeTable(store, table);
  return "deleted";
}

/** Deletes the dataset of BI Builder that is built on a table which this person may see. */
export function deleteDataset({ store }: Portal, tableId: number): void {
  const table = visibleTables(store).find((candidate) => candidate.id === tableId);
  if (table) table.externalId = 0;
}
