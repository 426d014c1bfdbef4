import { type MessageId, text } from "./text";

/** A character that leaves something on the screen. */
const visible = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

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
  return visible.test(title);
}
