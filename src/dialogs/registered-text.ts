import type { Registered } from "../biconnector/registration";
import { text } from "../i18n/text";

/** Words for a connector that is registered, and what they say of its twins. */
export function registeredText(
  words: "toast.registered" | "toast.restored" | "toast.restored.logo",
  title: string,
  { id, twins = [] }: Registered,
): string {
  return [text(words, { title, id: String(id) }), twinsText({ twins })].filter(Boolean).join(". ");
}

/** What was registered by mistake along with a connector, and whether it is there still; empty for nothing. */
export function twinsText({ twins = [] }: Pick<Registered, "twins">): string {
  return twins
    .map(({ id, isGone }) => text(isGone ? "twin.deleted" : "twin.left", { id: String(id) }))
    .join(" ");
}
