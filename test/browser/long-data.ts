import type { Portal } from "../portal/portal.ts";

const words = " of all subsidiaries, branches and representative offices, including corrections";
const oneWord = "_partitioned_by_quarter".repeat(5);

/** Gives everything in the portal a long title, which begins as it did and ends with a word that no line can hold. */
export function lengthen({ store }: Portal): void {
  for (const row of store.connectors) {
    row.title = row.title.slice(0, 300) + words + oneWord;
    row.description += words.repeat(4);
  }
  for (const row of store.sources) row.title = row.title.slice(0, 300) + words + oneWord;
  for (const row of store.tables) row.name += oneWord;
}
