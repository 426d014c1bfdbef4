import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type Fields, parseId, parseInteger, parseText } from "./parse";
import { type Found, findOwned } from "./read-lists";

/** A table read through a connection; the API's older name is dataset. */
export interface Table {
  id: number;
  connectionId: number;
  title: string;
  /**
   * The number of the dataset of BI Builder that is built on it, if any. That one stays behind when the table goes
   * (docs/platform.md#datasets-left-behind).
   */
  datasetId: number | null;
}

/**
 * Under which name this portal's version deletes tables: each refuses the other's
 * (docs/platform.md#tables-and-datasets).
 */
export type TableApi = "table" | "dataset";

/** Finds out which of the two this portal knows. It stays the same for ever. @throws {PortalError} */
export async function findTableApi(rest: Rest): Promise<TableApi> {
  try {
    await rest.read("biconnector.table.fields");
    return "table";
  } catch (error) {
    if (error instanceof PortalError && error.code === "ERROR_METHOD_NOT_FOUND") return "dataset";
    throw error;
  }
}

/**
 * All tables that are read through these connections, by id.
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-list.html
 */
export function listTables(
  rest: Rest,
  api: TableApi,
  connectionIds: number[],
): Promise<Found<Table>> {
  return findOwned(
    rest,
    { method: `biconnector.${api}.list`, select: ["id", "sourceId", "name", "externalId"] },
    { field: "sourceId", ids: connectionIds },
    parseTable,
    ({ connectionId }) => connectionId,
  );
}

function parseTable(row: Fields): Table {
  return {
    id: parseId(row.id),
    connectionId: parseId(row.sourceId),
    title: parseText(row.name),
    datasetId: parseInteger(row.externalId) || null,
  };
}
