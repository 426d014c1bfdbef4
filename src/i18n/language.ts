/** The portal's own language codes (the SDK's `B24LangList`) that differ from the web's (BCP 47). */
const webLanguage: Record<string, string> = {
  br: "pt-BR",
  in: "hi",
  kz: "kk",
  la: "es-419",
  sc: "zh-Hans",
  tc: "zh-Hant",
  ua: "uk",
  vn: "vi",
};

/** The BCP 47 tag of one of the portal's language codes. English when it is not a language at all. */
export function languageTag(portalLanguage: string): string {
  const tag = webLanguage[portalLanguage] ?? portalLanguage;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en";
  } catch {
    return "en";
  }
}
