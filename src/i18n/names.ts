import { type MessageId, text } from "./text";

/**
 * What a thing is called on the screen: its title, or its number where nothing of that could be seen.
 *
 * @param untitled a sentence with the placeholder `id`
 */
export function nameOf(
  { id, title }: { id: number; title: string },
  untitled: MessageId = "connector.untitled",
): string {
  return isSeen(title) ? title : text(untitled, { id });
}

/** Whether anything of a text can be seen. */
export function isSeen(title: string): boolean {
  return seen(title) !== "";
}

/**
 * A text as a person sees it: without what is invisible, its blanks drawn together. Letters are put together last, as
 * what is invisible may part one from its accent.
 */
export function seen(value: string): string {
  return value
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, "")
    .normalize("NFKC")
    .replace(/[\s\u2800]+/g, " ")
    .trim();
}
