import type { Call } from "../bitrix24/call";
import { pageSize } from "./page-size";
import { type Fields, parseBoolean, parseId, parseList, parseText } from "./parse";

/** A connection made with a connector; the API calls it a `source`. */
export interface Connection {
  id: number;
  title: string;
  isActive: boolean;
}

/** How many connections a connector has, as far as could be found out. */
export type ConnectorUse =
  | { kind: "unused" }
  | { kind: "used"; count: number }
  /** There are this many, and there may be more: the reading was cut short. */
  | { kind: "used-at-least"; count: number }
  | { kind: "unknown" };

/** How many pages one count reads at the most: 1,000 connections, about ten seconds at the portal's limit. */
const mostPages = 20;

/**
 * The first 50 connections of a connector, by title.
 *
 * Names every field it wants: otherwise the portal sends stored passwords along (PLATFORM 4.4).
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-list.html
 */
export async function listConnections(call: Call, connectorId: number): Promise<Connection[]> {
  const answer = await call("biconnector.source.list", {
    select: ["id", "title", "active"],
    filter: { connectorId },
    order: { title: "ASC", id: "ASC" },
    page: 1,
  });
  return parseList(answer, parseConnection);
}

/**
 * Counts the connections of up to 50 connectors: one call, or one for every 50 connections they have.
 *
 * @returns the use of every connector asked for, by its id
 * @throws {PortalError}
 */
export async function countConnections(
  call: Call,
  connectorIds: number[],
): Promise<Map<number, ConnectorUse>> {
  const counts = new Map<number, number>();
  let lastSeen = 0;
  let isComplete = false;

  for (let page = 1; page <= mostPages && !isComplete; page++) {
    const answer = await call("biconnector.source.list", {
      select: ["id", "connectorId"],
      filter: { "@connectorId": connectorIds },
      order: { connectorId: "ASC", id: "ASC" },
      page,
    });
    const owners = parseList(answer, (row) => parseId(row.connectorId));
    for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    lastSeen = owners.at(-1) ?? lastSeen;
    isComplete = owners.length < pageSize;
  }

  // Read in the order of connectors: those before the last one seen are complete even if the reading was cut short.
  const isCounted = (id: number) => isComplete || id < lastSeen;
  return new Map(connectorIds.map((id) => [id, useOf(counts.get(id) ?? 0, isCounted(id))]));
}

function useOf(count: number, isCounted: boolean): ConnectorUse {
  if (isCounted) return count === 0 ? { kind: "unused" } : { kind: "used", count };
  return count === 0 ? { kind: "unknown" } : { kind: "used-at-least", count };
}

function parseConnection(row: Fields): Connection {
  return { id: parseId(row.id), title: parseText(row.title), isActive: parseBoolean(row.active) };
}
