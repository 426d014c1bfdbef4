import type { ConnectorRow, SourceRow, TableRow } from "../../store.ts";
import type { Context } from "../context.ts";
import { MethodError } from "../method-error.ts";

/**
 * The connectors that the calling application registered: it sees no others
 * (docs/platform.md#only-its-own-connectors).
 */
function ownConnectors({ store, clientId }: Context): ConnectorRow[] {
  return store.connectors.filter((connector) => connector.clientId === clientId);
}

/** The connections of its connectors, as far as this person may see them. */
export function visibleSources(context: Context): SourceRow[] {
  const connectors = new Set(ownConnectors(context).map(({ id }) => id));
  return context.store.sources.filter(
    ({ connectorId, hidden }) => !hidden && connectors.has(connectorId),
  );
}

/** The tables read through those connections. */
export function visibleTables(context: Context): TableRow[] {
  const sources = new Set(visibleSources(context).map(({ id }) => id));
  return context.store.tables.filter(({ sourceId }) => sources.has(sourceId));
}

/** @throws {MethodError} `CONNECTOR_NOT_FOUND`, for another application's too */
export function findConnector(context: Context, id: number): ConnectorRow {
  const connector = ownConnectors(context).find((row) => row.id === id);
  if (!connector) throw new MethodError("CONNECTOR_NOT_FOUND", "Connector was not found.");
  return connector;
}

/** @throws {MethodError} `SOURCE_NOT_FOUND` */
export function findSource(context: Context, id: number): SourceRow {
  const source = visibleSources(context).find((row) => row.id === id);
  if (!source) throw new MethodError("SOURCE_NOT_FOUND", "Source was not found.");
  return source;
}

/** @throws {MethodError} `DATASET_NOT_FOUND`: a table has no code of its own */
export function findTable(context: Context, id: number): TableRow {
  const table = visibleTables(context).find((row) => row.id === id);
  if (!table) throw new MethodError("DATASET_NOT_FOUND", "Dataset was not found.");
  return table;
}
