import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-json";

export default defineConfig({
  sourceLocale: "en",
  // The SDK's `B24LangList`: the catalogues are named as the portal names its languages.
  locales: [
    ...["ar", "br", "de", "en", "fr", "id", "in", "it", "ja", "kz"],
    ...["la", "ms", "pl", "ru", "sc", "tc", "th", "tr", "ua", "vn"],
  ],
  catalogs: [
    { path: "src/i18n/locales/{locale}", include: ["src"] },
    { path: "src/i18n/lazy/{locale}", include: ["src"] },
  ],
  format: formatter({ style: "minimal" }),
});
