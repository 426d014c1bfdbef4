import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-json";
import { languageCodes } from "./src/i18n/language.ts";

export default defineConfig({
  sourceLocale: "en",
  // The catalogues are named as the portal names its languages.
  locales: [...languageCodes],
  catalogs: [
    { path: "src/i18n/locales/{locale}", include: ["src"] },
    { path: "src/i18n/lazy/{locale}", include: ["src"] },
  ],
  format: formatter({ style: "minimal" }),
});
