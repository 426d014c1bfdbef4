import type { Store, TableRow } from "./store.ts";

/**
 * Takes a table away. The dataset of BI Builder built on it stays behind, unused
 * (docs/platform.md#datasets-left-behind).
 */
export function removeTable(store: Store, table: TableRow): void {
  store.tables.splice(store.tables.indexOf(table), 1);
  if (table.externalId !== 0) store.biDatasets.push({ id: table.externalId, name: table.name });
}
