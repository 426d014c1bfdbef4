/** A space of any width, a line break, a control character, or a character that takes no room at all. */
const blank = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const blanks = new RegExp(blank, "gu");

/** Whether a text has a blank, visible or not. */
export function hasBlank(text: string): boolean {
  return blank.test(text);
}

/** A text without all its blanks, visible or not. */
export function withoutBlanks(text: string): string {
  return text.replace(blanks, "");
}

/** A text without the blanks at its ends, visible or not: what pasting brings along. */
export function withoutOuterBlanks(text: string): string {
  // A loop, as an expression that ends in `$` takes as long as the square of a text full of blanks.
  let end = text.length;
  while (end > 0 && blank.test(text.charAt(end - 1))) end--;
  let start = 0;
  while (start < end && blank.test(text.charAt(start))) start++;
  return text.slice(start, end);
}
