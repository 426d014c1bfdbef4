import { type Answer, batchSize, type Command, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import type { CountWatch } from "./job-watch";
import { chunksOf, pageSize } from "./pages";
import { parseRows } from "./parse";
import { parseUse } from "./usage";

/** Which connectors have connections. What could not be found out is in neither. */
export interface UsedAndUnused {
  used: Set<number>;
  unused: Set<number>;
}

/**
 * Finds out which of any number of connectors have connections at all, 50 connectors a command and 50 commands a
 * request. A full answer decides about the connectors up to the last one in it, one with a connection of nobody knows
 * which only about those it names; the others are asked about again.
 * No page but the first is ever read, so nothing can slip between two pages.
 *
 * Never rejects: those whose answer failed are left out.
 */
export async function sortByUsage(
  rest: Rest,
  connectorIds: number[],
  { signal, onProgress }: CountWatch = {},
): Promise<UsedAndUnused> {
  const sorted: UsedAndUnused = { used: new Set(), unused: new Set() };
  let open = [...new Set(connectorIds)].sort((one, other) => one - other);
  let groupSize = pageSize;

  while (open.length > 0) {
    const undecided: number[] = [];
    for (const groups of chunksOf(chunksOf(open, groupSize), batchSize)) {
      if (signal?.aborted) return sorted;
      for (const [ids, answer] of await callMany(rest.read, groups, firstUses)) {
        undecided.push(...decide(ids, usesIn(answer), sorted));
      }
      onProgress?.(sorted.used.size + sorted.unused.size);
    }
    open = undecided;
    // The fewer are left, the fewer share a command: a request is filled either way, and full answers get rare.
    groupSize = Math.min(pageSize, Math.ceil(open.length / batchSize));
  }
  return sorted;
}

/** Asks whose connections there are: all of an earlier connector come before those of a later one. */
function firstUses(connectorIds: number[]): Command {
  return {
    method: "biconnector.source.list",
    params: {
      select: ["id", "connectorId"],
      filter: { "@connectorId": connectorIds },
      order: { connectorId: "ASC", id: "ASC" },
      page: 1,
    },
  };
}

/**
 * @param answer the connector of each connection, or null where it failed. Those of connectors that were not asked
 *   about say nothing
 * @returns the connectors that this answer does not decide about, but another will
 */
function decide(ids: number[], answer: Uses | null, { used, unused }: UsedAndUnused): number[] {
  if (!answer) return [];
  const { uses, isWhole } = answer;
  const seen = new Set(uses);
  const isFull = uses.length >= pageSize;
  // A connection that does not say whose it is may be anyone's.
  const whole = isFull ? ids.findLastIndex((id) => seen.has(id)) : ids.length;
  const lastSeen = isWhole ? whole : 0;
  ids.forEach((id, index) => {
    if (seen.has(id)) used.add(id);
    else if (index < lastSeen) unused.add(id);
  });
  const open = ids.filter((id) => !used.has(id) && !unused.has(id));
  // An answer that names none of them would be given again for ever.
  return open.length < ids.length ? open : [];
}

interface Uses {
  uses: number[];
  /** Whether every connection says whose it is. */
  isWhole: boolean;
}

function usesIn(answer: Answer): Uses | null {
  try {
    if (!answer.ok) return null;
    const { rows, unreadable } = parseRows(answer.value, parseUse);
    return { uses: rows.map(({ connectorId }) => connectorId), isWhole: unreadable.length === 0 };
  } catch {
    return null;
  }
}
