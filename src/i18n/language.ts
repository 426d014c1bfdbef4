/**
 * The portal's interface languages (the SDK's `B24LangList`) as the web names them (BCP 47). Where a
 * browser would choose other digits or another calendar than the portal shows, the name says which.
 */
const languageTags: Record<string, string> = {
  ar: "ar-u-nu-latn",
  br: "pt-BR",
  de: "de",
  en: "en",
  fr: "fr",
  id: "id",
  in: "hi",
  it: "it",
  ja: "ja",
  kz: "kk",
  la: "es-419",
  ms: "ms",
  pl: "pl",
  ru: "ru",
  sc: "zh-Hans",
  tc: "zh-Hant",
  th: "th-u-ca-gregory",
  tr: "tr",
  ua: "uk",
  vn: "vi",
};

/** The portal's codes of the languages that the application speaks. */
export const languageCodes: readonly string[] = Object.keys(languageTags);

/** A language that the application speaks. */
export interface Language {
  /** One of the SDK's `B24LangList` codes. */
  code: string;
  /** Its BCP 47 tag, with what formatting needs. */
  tag: string;
  /** Its BCP 47 tag as the attribute `lang` has it. */
  lang: string;
  dir: "ltr" | "rtl";
}

/**
 * The portal's code for the language that a person reads first, English if there is none for it.
 *
 * @param tags BCP 47, the best first
 */
export function portalLanguageFor(tags: readonly string[]): string {
  for (const tag of tags) {
    const wanted = speechOf(tag);
    const code = languageCodes.find((each) => speechOf(languageOf(each).lang) === wanted);
    if (code) return code;
  }
  return "en";
}

/** Language and script, without country: “zh-TW” is “zh-Hant”. Some browsers name what is no language. */
function speechOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}

/** The language of one of the portal's codes. English when it is none of them. */
export function languageOf(portalLanguage: string): Language {
  const code = Object.hasOwn(languageTags, portalLanguage) ? portalLanguage : "en";
  const tag = languageTags[code] ?? "en";
  return {
    code,
    tag,
    lang: tag.replace(/-u-.*/, ""),
    dir: code === "ar" ? "rtl" : "ltr",
  };
}
