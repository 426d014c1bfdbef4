import { batchSize, type Command, type CommandValue, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { type Connector, parseConnector, shownFields } from "./connectors";
import type { CountWatch } from "./job-watch";
import { chunksOf, pageSize } from "./pages";
import { type Fields, parseId, parseRows } from "./parse";
import { readLists } from "./read-lists";

const method = "biconnector.connector.list";

/**
 * The ids of the application's connectors.
 *
 * @returns how many rows had none that can be read, too, and whether all were read: not when the signal ended it
 * @throws {PortalError}
 */
export async function readIds(
  rest: Rest,
  filter: { [name: string]: CommandValue } = {},
  watch?: CountWatch,
): Promise<{ ids: number[]; unread: number; isComplete: boolean }> {
  const listing = { method, select: ["id"], filter };
  const parseRow = (row: Fields) => ({ id: parseId(row.id) });
  const { rows, unread, isComplete } = await readLists(rest, [listing], parseRow, watch);
  return { ids: rows.map(({ id }) => id), unread, isComplete };
}

/**
 * Connectors with these ids, with some of their fields, in no order. What does not exist any more, or cannot be read,
 * is left out.
 *
 * @param select must name `id`
 * @throws {PortalError}
 */
export async function readByIds<Row>(
  rest: Rest,
  ids: number[],
  select: string[],
  parseRow: (row: Fields) => Row,
): Promise<Row[]> {
  const listByIds = (some: number[]): Command => ({
    method,
    params: { select, filter: { "@id": some }, order: { id: "ASC" }, page: 1 },
  });
  const rows: Row[] = [];
  for (const pages of chunksOf(chunksOf(ids, pageSize), batchSize)) {
    for (const [, answer] of await callMany(rest.read, pages, listByIds)) {
      if (!answer.ok) throw answer.error;
      rows.push(...parseRows(answer.value, parseRow).rows);
    }
  }
  return rows;
}

/** Connectors by their ids, in their order. What does not exist any more is left out. @throws {PortalError} */
export async function readConnectors(rest: Rest, ids: number[]): Promise<Connector[]> {
  const found = await readByIds(rest, ids, shownFields, parseConnector);
  const byId = new Map(found.map((connector) => [connector.id, connector]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
