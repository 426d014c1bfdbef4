import type { Registered } from "../biconnector/registration";
import { text } from "../i18n/text";

/** Words for a connector that is registered, and what they say of its twins. */
export function registeredText(
  words: "toast.registered" | "toast.restored" | "toast.restored.logo" | "deleted.back",
  title: string,
  end: Registered,
): string {
  const { id } = end;
  return [text(words, { title, id: String(id) }), twinsText(end)].filter(Boolean).join(". ");
}

/** What may have been registered by mistake along with a connector; empty for nothing. */
export function twinsText({ twins = [], mayHaveTwin }: Registered): string {
  const known = twins.map((id) => text("twin.found", { id: String(id) }));
  return [...known, ...(mayHaveTwin ? [text("twin.unknown")] : [])].join(" ");
}
