import { type Answer, batchSize, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { chunksOf, pageSize } from "./pages";
import { countingCommand, parseCounted } from "./usage";

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
 * request. A full answer decides about the connectors up to the last one in it, one with a connection of nobody knows
 * which only about those it names; the others are asked about again.
 * No page but the first is ever read, so nothing can slip between two pages.
 *
 * Never rejects: those whose answer failed are left out.
 */
export async function sortByUsage(
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
      for (const [ids, answer] of await callMany(rest.read, groups, firstCount)) {
        undecided.push(...decide(ids, countedIn(answer), sorted));
      }
      onChecked?.(sorted.used.size + sorted.unused.size);
    }
    open = undecided;
    // The fewer are left, the fewer share a command: a request is filled either way, and full answers get rare.
    groupSize = Math.min(pageSize, Math.ceil(open.length / batchSize));
  }
  return sorted;
}

const firstCount = (ids: number[]) => countingCommand(1, ids);

/**
 * @param counted the connector of each connection in the answer, null where it is not told; null where it failed
 * @returns the connectors that this answer does not decide about, but another will
 */
function decide(
  ids: number[],
  counted: (number | null)[] | null,
  { used, unused }: UsedAndUnused,
): number[] {
  if (!counted) return [];
  const seen = new Set(counted);
  const lastSeen = seen.has(null)
    ? 0
    : counted.length < pageSize
      ? Number.POSITIVE_INFINITY
      : Math.max(...counted.map(Number));
  for (const id of ids) {
    if (seen.has(id)) used.add(id);
    else if (id < lastSeen) unused.add(id);
  }
  const open = ids.filter((id) => !used.has(id) && !unused.has(id));
  // An answer that names none of them would be given again for ever.
  return open.length < ids.length ? open : [];
}

function countedIn(answer: Answer): (number | null)[] | null {
  try {
    return answer.ok ? parseCounted(answer.value) : null;
  } catch {
    return null;
  }
}
