import type { Connection } from "./connections";
import type { Found } from "./read-lists";

/**
 * The connections that were made between two looks at the same connectors. The portal counts on with its numbers, so
 * one that could only not be seen before has a lower one than those that could, and is not taken for new.
 *
 * @returns none where something that was there before has no number that could be read
 */
export function madeSince(before: Found<Connection>, now: Found<Connection>): Connection[] {
  let highest = 0;
  for (const { id } of [...before.rows, ...before.unreadable]) {
    if (id === null) return [];
    highest = Math.max(highest, id);
  }
  return now.rows.filter(({ id }) => id > highest);
}
