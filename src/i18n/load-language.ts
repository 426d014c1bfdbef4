import { i18n, type Messages } from "@lingui/core";
import { type Language, languageOf } from "./language";
import { messages as english } from "./locales/en.json?lingui";

type Words = { messages: Messages };

/** English is always there: it stands in for what cannot be loaded. */
const firstWords = import.meta.glob<Words>(["./locales/*.json", "!./locales/en.json"], {
  query: "?lingui",
});

let wanted = languageOf("en");
activate(wanted, english);

/**
 * Makes the application speak the portal's language: its words, plurals, dates and numbers, and the
 * `lang`, `dir` and title of the page. Loads one file, unless the language is English.
 *
 * @param portalLanguage one of the SDK's `B24LangList` codes
 * @returns once it does, or speaks English because the words cannot be had
 */
export async function loadLanguage(portalLanguage: string): Promise<void> {
  const language = languageOf(portalLanguage);
  wanted = language;
  // The skeleton lies in the right direction while the words are on their way.
  describePage(language);

  const words = await firstWords[`./locales/${language.code}.json`]?.().catch(() => undefined);
  if (wanted !== language) return;
  if (words) activate(language, words.messages);
  else activate(languageOf("en"), english);
}

function activate(language: Language, messages: Messages): void {
  // Under its own code, so that lazy-words.ts can tell which language the page has come to speak.
  i18n.loadAndActivate({ locale: language.code, locales: localesOf(language), messages });
  describePage(language);
  document.title = i18n._("page.title");
}

/** Chromium knows no Kazakh, and says it does: Finnish has the same plurals, and writes counts alike. */
function localesOf({ code, tag }: Language): string {
  return code === "kz" ? "fi" : tag;
}

function describePage({ lang, dir }: Language): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
}
