import { type Command, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { pageSize } from "./pages";
import { parseInteger, parseList } from "./parse";

/** How many connections a connector has, as far as could be found out. */
export type ConnectorUsage =
  | { kind: "unused" }
  | { kind: "used"; count: number }
  /** There are this many, and there may be more: the reading was cut short. */
  | { kind: "used-at-least"; count: number }
  | { kind: "unknown" };

/** The pages that one count reads, a request each: the first by itself is nearly always enough. 1,000 connections. */
const pagesOfRequests = [[1], range(2, 11), range(12, 20)];

/**
 * Counts the connections of up to 50 connectors: one call, or up to three when they have more than 50 connections.
 *
 * @returns the usage of every connector asked for, by its id
 * @throws {PortalError}
 */
export async function countConnections(
  rest: Rest,
  connectorIds: number[],
): Promise<Map<number, ConnectorUsage>> {
  /** The connector of each connection. */
  const seen: (number | null)[] = [];
  let isComplete = false;

  for (const pages of pagesOfRequests) {
    if (isComplete) break;
    const answers = await callMany(rest.read, pages, (page) => countingCommand(page, connectorIds));
    for (const [, answer] of answers) {
      if (!answer.ok) throw answer.error;
      const page = parseCounted(answer.value);
      seen.push(...page);
      isComplete = page.length < pageSize;
    }
  }

  const counts = new Map<number | null, number>();
  for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  // Read in the order of connectors: those before the last one seen are complete even if the reading was cut short.
  // A connection of nobody knows which connector may be anyone's.
  const lastSeen = seen.at(-1) ?? 0;
  const isCounted = (id: number) => !counts.has(null) && (isComplete || id < lastSeen);
  return new Map(connectorIds.map((id) => [id, usageOf(counts.get(id) ?? 0, isCounted(id))]));
}

/**
 * Asks whose connections there are, in the order of the connectors: all of an earlier one come before those of a
 * later one.
 */
export function countingCommand(page: number, connectorIds: number[]): Command {
  return {
    method: "biconnector.source.list",
    params: {
      select: ["id", "connectorId"],
      filter: { "@connectorId": connectorIds },
      order: { connectorId: "ASC", id: "ASC" },
      page,
    },
  };
}

/**
 * The connector of every connection in the answer, null where the row does not say.
 *
 * @throws {PortalError} when it is not a list of rows
 */
export function parseCounted(value: unknown): (number | null)[] {
  return parseList(value, (row) => parseInteger(row.connectorId));
}

function usageOf(count: number, isCounted: boolean): ConnectorUsage {
  if (isCounted) return count === 0 ? { kind: "unused" } : { kind: "used", count };
  return count === 0 ? { kind: "unknown" } : { kind: "used-at-least", count };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
