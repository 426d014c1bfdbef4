import { expect, test } from "vitest";
import { applicationNames } from "../../../src/i18n/application-names.ts";
import { languageCodes } from "../../../src/i18n/language.ts";
import { readCatalogue } from "../../catalogues.ts";

test("the application has the same name in the portal's menus as on its own page", () => {
  const titles = languageCodes.map((code) => [code, readCatalogue("locales", code)["page.title"]]);

  expect(applicationNames).toEqual(Object.fromEntries(titles));
});
