import type { Rest } from "../bitrix24/rest";
import {
  type Fields,
  parseBoolean,
  parseDateTime,
  parseId,
  parseInteger,
  parseText,
} from "./parse";
import { type Found, findOwned } from "./read-lists";

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
export function listConnections(rest: Rest, connectorIds: number[]): Promise<Found<Connection>> {
  return findOwned(
    rest,
    {
      method: "biconnector.source.list",
      select: [
        ...["id", "connectorId", "title", "active"],
        ...["dateCreate", "dateUpdate", "createdById", "updatedById"],
      ],
    },
    { field: "connectorId", ids: connectorIds },
    parseConnection,
    ({ connectorId }) => connectorId,
  );
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
