import { afterEach, describe, expect, test } from "vitest";
import { languageTag } from "../../../src/i18n/language";
import { dateText, numberText, setLanguage, text } from "../../../src/i18n/text";

afterEach(() => setLanguage("en"));

test("numbers of connections have their plural", () => {
  expect(text("use.count", { count: 1 })).toBe("Used by 1 connection");
  expect(text("use.count", { count: 3 })).toBe("Used by 3 connections");
});

describe("dates and numbers", () => {
  test("are the portal's own, whatever zone the device is in", () => {
    expect(dateText("2025-03-01 00:15:00")).toBe("Mar 1, 2025");
    expect(dateText("2025-03-01 23:45:00")).toBe("Mar 1, 2025");
  });

  test.each([
    ["de", "01.03.2025", "1.500"],
    ["br", "1 de mar. de 2025", "1.500"],
    ["ja", "2025/03/01", "1,500"],
  ])("are written as in the portal's language %s", (language, date, number) => {
    setLanguage(language);

    expect(dateText("2025-03-01 12:00:00")).toBe(date);
    expect(numberText(1500)).toBe(number);
  });
});

test("the portal's codes become those of the web", () => {
  const codes = ["en", "br", "la", "ua", "sc", "tc", "in", "kz", "vn", "ja", "nonsense!"];

  expect(codes.map(languageTag)).toEqual([
    "en",
    "pt-BR",
    "es-419",
    "uk",
    "zh-Hans",
    "zh-Hant",
    "hi",
    "kk",
    "vi",
    "ja",
    "en",
  ]);
});
