import { callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { pageSize } from "./pages";
import { type Fields, parseId, parseRows } from "./parse";

/** How many connections a connector has, as far as could be found out. */
export type ConnectorUsage =
  | { kind: "unused" }
  | { kind: "used"; count: number }
  /** There are this many, and there may be more: the reading was cut short. */
  | { kind: "used-at-least"; count: number }
  /** The portal said that there are connections, and this person sees none. */
  | { kind: "hidden" }
  | { kind: "unknown" };

/** How many pages each round of a count reads, a request each: the first by itself is nearly always enough. */
const pagesOfRound = [1, 10, 50];

/**
 * Counts the connections of up to 50 connectors: one call, or up to three when they have more than 50 connections.
 *
 * A round goes on after the highest id read so far, and reads its pages from the last to the first: what somebody
 * deletes meanwhile moves rows to pages that are still to come (see `readLists`, which is not on the first screen).
 *
 * @returns the usage of every connector asked for, by its id
 * @throws {PortalError}
 */
export async function countConnections(
  rest: Rest,
  connectorIds: number[],
): Promise<Map<number, ConnectorUsage>> {
  /** The connector of each connection. */
  const seen = new Map<number, number>();
  /** Whether every connection says whose it is: another may be anyone's. */
  let isWhole = true;
  let isComplete = false;

  for (const count of pagesOfRound) {
    if (isComplete) break;
    const filter = { "@connectorId": connectorIds, ">id": Math.max(0, ...seen.keys()) };
    const pages = Array.from({ length: count }, (_, index) => count - index);
    const answers = await callMany(rest.read, pages, (page) => ({
      method: "biconnector.source.list",
      params: { select: ["id", "connectorId"], filter, order: { id: "ASC" }, page },
    }));
    for (const [page, answer] of answers) {
      if (!answer.ok) throw answer.error;
      const { rows, unreadable } = parseRows(answer.value, parseUse);
      for (const { id, connectorId } of rows) seen.set(id, connectorId);
      isWhole &&= unreadable.length === 0;
      if (page === count) isComplete = rows.length + unreadable.length < pageSize;
    }
  }

  const counts = new Map<number, number>();
  for (const id of seen.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(
    connectorIds.map((id) => [id, usageOf(counts.get(id) ?? 0, isComplete && isWhole)]),
  );
}

/** A connection, as far as it tells that its connector is in use. @throws {PortalError} */
export function parseUse(row: Fields): { id: number; connectorId: number } {
  return { id: parseId(row.id), connectorId: parseId(row.connectorId) };
}

function usageOf(count: number, isCounted: boolean): ConnectorUsage {
  if (isCounted) return count === 0 ? { kind: "unused" } : { kind: "used", count };
  return count === 0 ? { kind: "unknown" } : { kind: "used-at-least", count };
}
