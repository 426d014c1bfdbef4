/** A language of the portal's interface. */
export interface Language {
  /** The SDK's `B24LangList` code, which the portal sends as `LANG`. */
  code: string;
  /** Its name in English. */
  name: string;
  /** What browsers call it (BCP 47). */
  tag: string;
}

export const languages: readonly Language[] = [
  { code: "en", name: "English", tag: "en" },
  { code: "ar", name: "Arabic", tag: "ar" },
  { code: "br", name: "Portuguese (Brazil)", tag: "pt-BR" },
  { code: "de", name: "German", tag: "de" },
  { code: "fr", name: "French", tag: "fr" },
  { code: "id", name: "Indonesian", tag: "id" },
  { code: "in", name: "Hindi", tag: "hi" },
  { code: "it", name: "Italian", tag: "it" },
  { code: "ja", name: "Japanese", tag: "ja" },
  { code: "kz", name: "Kazakh", tag: "kk" },
  { code: "la", name: "Spanish", tag: "es" },
  { code: "ms", name: "Malay", tag: "ms" },
  { code: "pl", name: "Polish", tag: "pl" },
  { code: "ru", name: "Russian", tag: "ru" },
  { code: "sc", name: "Chinese (simplified)", tag: "zh-Hans" },
  { code: "tc", name: "Chinese (traditional)", tag: "zh-Hant" },
  { code: "th", name: "Thai", tag: "th" },
  { code: "tr", name: "Turkish", tag: "tr" },
  { code: "ua", name: "Ukrainian", tag: "uk" },
  { code: "vn", name: "Vietnamese", tag: "vi" },
];

/** The attributes `lang` and `dir` of a page in a language. */
export function languageAttributes(code: string): { lang: string; dir: "ltr" | "rtl" } {
  const language = languages.find((candidate) => candidate.code === code);
  return { lang: language?.tag ?? code, dir: code === "ar" ? "rtl" : "ltr" };
}
