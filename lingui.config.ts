import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-json";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en"],
  catalogs: [
    { path: "src/i18n/locales/{locale}", include: ["src"] },
    { path: "src/i18n/later/{locale}", include: ["src"] },
  ],
  format: formatter({ style: "minimal" }),
});
