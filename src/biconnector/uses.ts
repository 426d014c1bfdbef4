import { type Answer, batchSize, type Command, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { chunksOf } from "./chunks";
import { pageSize } from "./page-size";
import { parseId, parseList } from "./parse";

/** How many connections a connector has, as far as could be found out. */
export type ConnectorUse =
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
 * @returns the use of every connector asked for, by its id
 * @throws {PortalError}
 */
export async function countConnections(
  rest: Rest,
  connectorIds: number[],
): Promise<Map<number, ConnectorUse>> {
  const owners: number[] = [];
  let isComplete = false;

  for (const pages of pagesOfRequests) {
    if (isComplete) break;
    for (const answer of await callMany(
      rest.read,
      pages.map((page) => ownersOn(page, connectorIds)),
    )) {
      if (!answer.ok) throw answer.error;
      const page = parseList(answer.value, (row) => parseId(row.connectorId));
      owners.push(...page);
      isComplete = page.length < pageSize;
    }
  }

  const counts = new Map<number, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  // Read in the order of connectors: those before the last one seen are complete even if the reading was cut short.
  const lastSeen = owners.at(-1) ?? 0;
  const isCounted = (id: number) => isComplete || id < lastSeen;
  return new Map(connectorIds.map((id) => [id, useOf(counts.get(id) ?? 0, isCounted(id))]));
}

function ownersOn(page: number, connectorIds: number[]): Command {
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

function useOf(count: number, isCounted: boolean): ConnectorUse {
  if (isCounted) return count === 0 ? { kind: "unused" } : { kind: "used", count };
  return count === 0 ? { kind: "unknown" } : { kind: "used-at-least", count };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Which connectors have connections. What could not be found out is in neither. */
export interface UsedAndUnused {
  used: Set<number>;
  unused: Set<number>;
}

/** What a long check tells while it goes on, and how it is ended early. */
export interface CheckWatch {
  signal?: AbortSignal | undefined;
  onChecked?: ((count: number) => void) | undefined;
}

/**
 * Finds out which of any number of connectors have connections at all, 50 connectors a command and 50 commands a
 * request. A full answer decides about the connectors up to the last one in it; the others are asked about again.
 * No page but the first is ever read, so nothing can slip between two pages.
 *
 * Never rejects: those whose answer failed are left out.
 */
export async function sortByUse(
  rest: Rest,
  connectorIds: number[],
  { signal, onChecked }: CheckWatch = {},
): Promise<UsedAndUnused> {
  const sorted: UsedAndUnused = { used: new Set(), unused: new Set() };
  let open = connectorIds.toSorted((one, other) => one - other);
  let groupSize = pageSize;

  while (open.length > 0) {
    const undecided: number[] = [];
    for (const groups of chunksOf(chunksOf(open, groupSize), batchSize)) {
      if (signal?.aborted) return sorted;
      const answers = await callMany(
        rest.read,
        groups.map((ids) => ownersOn(1, ids)),
      );
      for (const [index, ids] of groups.entries()) {
        undecided.push(...decide(ids, ownersIn(answers[index]), sorted));
      }
      onChecked?.(sorted.used.size + sorted.unused.size);
    }
    open = undecided;
    // The fewer are left, the fewer share a command: a request is filled either way, and full answers get rare.
    groupSize = Math.min(pageSize, Math.ceil(open.length / batchSize));
  }
  return sorted;
}

/** @returns the connectors that this answer does not decide about, but another will */
function decide(ids: number[], owners: number[] | null, { used, unused }: UsedAndUnused): number[] {
  if (!owners) return [];
  const isFull = owners.length >= pageSize;
  const lastSeen = isFull ? Math.max(...owners) : Number.POSITIVE_INFINITY;
  const seen = new Set(owners);
  for (const id of ids) {
    if (seen.has(id)) used.add(id);
    else if (id < lastSeen) unused.add(id);
  }
  const rest = ids.filter((id) => !used.has(id) && !unused.has(id));
  // An answer that names none of them would be given again for ever.
  return rest.length < ids.length ? rest : [];
}

function ownersIn(answer: Answer | undefined): number[] | null {
  try {
    return answer?.ok ? parseList(answer.value, (row) => parseId(row.connectorId)) : null;
  } catch {
    return null;
  }
}
