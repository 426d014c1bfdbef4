import type { Store, TableRow } from "../../store.ts";
import { visibleConnections } from "./connections.ts";

/** The tables read through connections that this person may see. */
export function visibleTables(store: Store): TableRow[] {
  const connections = new Set(visibleConnections(store).map(({ id }) => id));
  return store.tables.filter(({ sourceId }) => connections.has(sourceId));
}

/** Deletes a table. The dataset of BI Builder built on it stays behind, unused (PLATFORM 4.4). */
export function deleteTable(store: Store, id: number): void {
  const table = visibleTables(store).find((candidate) => candidate.id === id);
  if (!table) return;
  store.tables.splice(store.tables.indexOf(table), 1);
  if (table.externalId !== 0) store.biDatasets.push({ id: table.externalId, name: table.name });
}
