import type { SourceRow, Store } from "../../store.ts";

/** The connections that this person may see, as the API calls them: sources. */
export function visibleConnections({ sources }: Store): SourceRow[] {
  return sources.filter(({ hidden }) => !hidden);
}

/** Deletes a connection, unless tables are read through it or this person cannot see it. */
export function deleteConnection(store: Store, id: number): "deleted" | "has tables" | "not found" {
  const connection = visibleConnections(store).find((source) => source.id === id);
  if (!connection) return "not found";
  if (store.tables.some(({ sourceId }) => sourceId === id)) return "has tables";
  store.sources.splice(store.sources.indexOf(connection), 1);
  return "deleted";
}
