import { i18n, type Messages } from "@lingui/core";

const lazyWords = import.meta.glob<{ messages: Messages }>("./lazy/*.json", { query: "?lingui" });

/**
 * Adds the sentences that the first screen does without, in the language that the application speaks.
 *
 * @throws when the file cannot be loaded
 */
export async function loadLazyWords(): Promise<void> {
  const { locale } = i18n;
  const words = await lazyWords[`./lazy/${locale}.json`]?.();
  if (words) i18n.load(locale, words.messages);
}
