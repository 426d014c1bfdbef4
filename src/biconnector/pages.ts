/**
 * Rows on a page of any list: the portal has decided that, and takes no wish. A shorter page is the last one: there is
 * no total and no next (docs/platform.md#pages-of-a-list).
 */
export const pageSize = 50;

/** The same items in groups of at most so many. */
export function chunksOf<Item>(items: Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
