import type { Rest } from "../bitrix24/rest";
import { chunksOf, pageSize } from "./pages";
import {
  type Fields,
  parseBoolean,
  parseDateTime,
  parseId,
  parseInteger,
  parseText,
} from "./parse";
import { type ReadingWatch, readLists } from "./read-lists";

/** A connection made with a connector; the API calls it a `source`. */
export interface Connection {
  id: number;
  connectorId: number;
  title: string;
  isActive: boolean;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, without a zone. */
  createdAt: string | null;
  /** When it was changed last, likewise. */
  changedAt: string | null;
  /** The number of the person who made it, and of the one who changed it last; null where the portal does not say. */
  createdBy: number | null;
  changedBy: number | null;
}

/**
 * All connections of these connectors that this person can see, by id.
 *
 * Names every field it wants: otherwise the portal sends stored passwords along
 * (docs/platform.md#stored-credentials).
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
    select: [
      ...["id", "connectorId", "title", "active"],
      ...["dateCreate", "dateUpdate", "createdById", "updatedById"],
    ],
    filter: { "@connectorId": ids },
  }));
  const { rows } = await readLists(rest, listings, parseConnection, watch);
  // Planned, shown and deleted is only what was asked for, whatever else the answer holds.
  const asked = new Set(connectorIds);
  return rows.filter(({ connectorId }) => asked.has(connectorId));
}

function parseConnection(row: Fields): Connection {
  return {
    id: parseId(row.id),
    connectorId: parseId(row.connectorId),
    title: parseText(row.title),
    isActive: parseBoolean(row.active),
    createdAt: parseDateTime(row.dateCreate),
    changedAt: parseDateTime(row.dateUpdate),
    createdBy: parsePerson(row.createdById),
    changedBy: parsePerson(row.updatedById),
  };
}

/** The portal says 0 where it was nobody. */
function parsePerson(value: unknown): number | null {
  const id = parseInteger(value);
  return id !== null && id > 0 ? id : null;
}
