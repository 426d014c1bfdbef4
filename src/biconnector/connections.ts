import type { Rest } from "../bitrix24/rest";
import { chunksOf } from "./chunks";
import { type Deletable, type Deletion, deleteOne } from "./deletion";
import { pageSize } from "./page-size";
import { type Fields, parseBoolean, parseDateTime, parseId, parseText } from "./parse";
import { type ReadingWatch, readLists } from "./read-lists";

/** A connection made with a connector; the API calls it a `source`. */
export interface Connection {
  id: number;
  connectorId: number;
  title: string;
  isActive: boolean;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, without a zone. */
  createdAt: string | null;
}

/**
 * All connections of these connectors that this person can see, by id.
 *
 * Names every field it wants: otherwise the portal sends stored passwords along (PLATFORM 4.4).
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-list.html
 */
export async function listConnections(
  rest: Rest,
  connectorIds: number[],
  watch?: ReadingWatch,
): Promise<Connection[]> {
  const listings = chunksOf(connectorIds, pageSize).map((ids) => ({
    method: "biconnector.source.list",
    select: ["id", "connectorId", "title", "active", "dateCreate"],
    filter: { "@connectorId": ids },
  }));
  return (await readLists(rest, listings, parseConnection, watch)).rows;
}

/**
 * How connections are deleted.
 *
 * Whether one is still there is asked with a list of ids: `source.get` would send its passwords along.
 *
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-delete.html
 */
export const connectionKind: Deletable = {
  remove: (id) => ({ method: "biconnector.source.delete", params: { id } }),
  look: (id) => ({
    method: "biconnector.source.list",
    params: { select: ["id"], filter: { id }, order: { id: "ASC" }, page: 1 },
  }),
  notFound: "SOURCE_NOT_FOUND",
  // The portal has no code of its own for "Delete all related datasets first." (PLATFORM 4.4).
  restricted: "BX_ERROR",
};

/** Deletes one connection. Never rejects: every end is a case of {@link Deletion}. */
export function deleteConnection(rest: Rest, id: number): Promise<Deletion> {
  return deleteOne(rest, connectionKind, id);
}

function parseConnection(row: Fields): Connection {
  return {
    id: parseId(row.id),
    connectorId: parseId(row.connectorId),
    title: parseText(row.title),
    isActive: parseBoolean(row.active),
    createdAt: parseDateTime(row.dateCreate),
  };
}
