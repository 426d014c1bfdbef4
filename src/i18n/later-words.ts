import { i18n, type Messages } from "@lingui/core";

const laterWords = import.meta.glob<{ messages: Messages }>("./later/*.json", { query: "?lingui" });

/**
 * Adds the sentences that the first screen does without, in the language that the application speaks.
 *
 * @throws when the file cannot be loaded
 */
export async function loadLaterWords(): Promise<void> {
  const { locale } = i18n;
  const words = await laterWords[`./later/${locale}.json`]?.();
  if (words) i18n.load(locale, words.messages);
}
