import type { ConnectorFields } from "./connector-fields";

/** How long a deleted connector is kept, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** A connector of the person's trash, with what it takes to register it again. No credentials: a connector has none. */
export interface TrashEntry {
  id: number;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, without a zone. */
  createdAt: string | null;
  /** By the portal's clock, in milliseconds since 1970. */
  deletedAt: number;
  fields: ConnectorFields;
  /** It had a logo, for which there was no room. */
  isLogoLost: boolean;
}

/** Something that left the trash, restored or deleted for good: no other window brings it back. */
export interface Removal {
  /** {@link keyOf} the entry. */
  key: string;
  /** When the connector was deleted, as in its entry. */
  deletedAt: number;
}

/** What is kept of deleted connectors, and what is kept no more; each the last deleted first. */
export interface Trash {
  entries: readonly TrashEntry[];
  removals: readonly Removal[];
}

export const emptyTrash: Trash = { entries: [], removals: [] };

/** What tells entries apart: an old database gives a number anew when the last connector is deleted. */
export function keyOf({ id, createdAt }: Pick<TrashEntry, "id" | "createdAt">): string {
  return createdAt === null ? `${id}` : `${id} ${createdAt}`;
}

/**
 * What two windows of one person know of the trash, put together, in whichever order: nothing that one of them has is
 * lost, and nothing comes back that one of them removed.
 *
 * @param now by the portal's clock, in milliseconds since 1970; what is too old for that is left out
 */
export function mergeTrash(one: Trash, other: Trash, now: number): Trash {
  const removals = new Map<string, Removal>();
  for (const removal of [...one.removals, ...other.removals]) {
    const known = removals.get(removal.key);
    if (isFresh(removal, now) && !isLater(known, removal)) removals.set(removal.key, removal);
  }
  const entries = new Map<string, TrashEntry>();
  for (const entry of [...one.entries, ...other.entries]) {
    const key = keyOf(entry);
    const known = entries.get(key);
    if (!isFresh(entry, now) || removals.has(key)) continue;
    entries.set(key, known ? mergeEntries(known, entry) : entry);
  }
  return { entries: byDeletion(entries), removals: byDeletion(removals) };
}

/** Whether two say the same. Both come from {@link mergeTrash}. */
export function isSameTrash(one: Trash, other: Trash): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The same entry as two windows know it. */
function mergeEntries(one: TrashEntry, other: TrashEntry): TrashEntry {
  const better = one.isLogoLost ? other : one;
  return { ...better, deletedAt: Math.min(one.deletedAt, other.deletedAt) };
}

/** Not too old. What is from as far ahead comes from a clock that was wrong. */
function isFresh({ deletedAt }: { deletedAt: number }, now: number): boolean {
  return Math.abs(now - deletedAt) <= keptFor;
}

function isLater(known: Removal | undefined, than: Removal): boolean {
  return known !== undefined && known.deletedAt >= than.deletedAt;
}

/** The last deleted first, whatever order they came in. */
function byDeletion<T extends { deletedAt: number }>(byKey: ReadonlyMap<string, T>): T[] {
  return [...byKey]
    .sort(
      ([key, one], [otherKey, other]) =>
        other.deletedAt - one.deletedAt || (key < otherKey ? -1 : 1),
    )
    .map(([, each]) => each);
}
