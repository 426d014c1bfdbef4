// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { loadLanguage } from "../../../src/i18n/load-language";
import { isSeen, nameOf, seen } from "../../../src/i18n/names";

beforeEach(() => loadLanguage("en"));

test.each([
  ["  Sales\u00a0\u2003data \n", "Sales data"],
  ["Sa\u00adles", "Sales"],
  ["\u202eSales\u202c", "Sales"],
  ["Sales\ud800", "Sales"],
  ["Sales\u0000", "Sales"],
  ["Sales\u2800data", "Sales data"],
  ["Ｓａｌｅｓ", "Sales"],
  ["👩‍🔬 lab", "👩🔬 lab"],
  ["Cafe\u200b\u0301", "Caf\u00e9"],
])("of %j a person sees “%s”", (title, shown) => {
  expect(seen(title)).toBe(shown);
});

test.each(["", " ", "\u200b", "\u2060\ufeff", "\u3164", "\u00ad", "\u2800", "\t\n", "\ud800"])(
  "nothing is seen of %j, so its number is its name",
  (title) => {
    expect(isSeen(title)).toBe(false);
    expect(nameOf({ id: 7, title })).toMatch(/7/);
  },
);

test.each(["0", "-", "<b>", "null"])("“%s” is a name", (title) => {
  expect(nameOf({ id: 7, title })).toBe(title);
});
