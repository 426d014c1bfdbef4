/** The most that one item may hold. */
interface Limits {
  characters: number;
  /** Its commas and brackets. */
  signs: number;
}

/** An item, or a text beside the list, is larger than it may be. */
export class TooLarge extends Error {}

/**
 * Takes the list `name` out of the object in a JSON text, item by item. To parse the whole at once would hold the page
 * for as long as the text is large and dense.
 *
 * The text is valid JSON if each item and the frame are, which is left to the caller.
 *
 * @returns the frame: the text without what is in the list, or the whole text where the list does not begin soon
 * @throws {TooLarge}
 */
export function* listItems(text: string, name: string, most: Limits): Generator<string, string> {
  /** Where the list and its present item begin; 0 before the list. */
  let list = 0;
  let item = 0;
  /** Where the last text of the outer object begins. */
  let key = 0;
  let depth = 0;
  let signs = 0;

  const structure = /[",[\]{}]/g;
  for (let found = structure.exec(text); found; found = structure.exec(text)) {
    const { 0: sign, index: at } = found;
    if (sign === '"') {
      if (depth === 1) key = at;
      structure.lastIndex = endOfText(text, at, most.characters);
      continue;
    }
    if (list > 0 && (++signs > most.signs || at - item > most.characters)) throw new TooLarge();
    if (sign === "[" || sign === "{") depth++;
    if (sign === "]" || sign === "}") depth--;

    if (list === 0) {
      const begins = sign === "[" && isNamed(text, key, at, name);
      if (begins) list = item = at + 1;
      else if (at > most.characters) return text;
      // What has begun after a text has not the text as its name again.
      key = text.length;
    } else if (depth === 1) {
      const last = text.slice(item, at);
      if (item > list || last.trim() !== "") yield last;
      return text.slice(0, list) + text.slice(at);
    } else if (depth === 2 && sign === ",") {
      yield text.slice(item, at);
      item = at + 1;
      signs = 0;
    }
  }
  return text;
}

/** Where a text has ended. @throws {TooLarge} */
function endOfText(text: string, start: number, longest: number): number {
  let end = start;
  let backslashes: number;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    if (end - start > longest) throw new TooLarge();
    backslashes = 0;
    while (text[end - 1 - backslashes] === "\\") backslashes++;
  } while (backslashes % 2 === 1);
  return end + 1;
}

function isNamed(text: string, key: number, at: number, name: string): boolean {
  const quoted = `"${name}"`;
  return text.startsWith(quoted, key) && /^\s*:\s*$/.test(text.slice(key + quoted.length, at));
}
