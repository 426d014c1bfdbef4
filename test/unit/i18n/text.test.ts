// @vitest-environment jsdom
import { afterEach, describe, expect, test } from "vitest";
import {
  dateText,
  dateTimeText,
  initialOf,
  numberText,
  searchFor,
} from "../../../src/i18n/formats";
import { portalLanguageFor } from "../../../src/i18n/language";
import { listText, openListText, textOrder } from "../../../src/i18n/lazy-formats";
import { loadLazyWords } from "../../../src/i18n/lazy-words";
import { loadLanguage } from "../../../src/i18n/load-language";
import { plainText, text } from "../../../src/i18n/text";

afterEach(() => loadLanguage("en"));

test.each([
  ["en", [1, 3], ["Used by 1 connection", "Used by 3 connections"]],
  ["ru", [1, 3, 11], ["1 подключени", "3 подключени", "11 подключени"]],
  ["ar", [11], ["11"]],
])("counts in %s have their plural and digits", async (language, counts, sentences) => {
  await loadLanguage(language);

  for (const [index, count] of counts.entries()) {
    expect(text("usage.count", { count })).toContain(sentences[index]);
  }
});

test("a count of two in Arabic is a word of its own", async () => {
  await loadLanguage("ar");

  expect(text("usage.count", { count: 2 })).not.toBe(
    text("usage.count", { count: 3 }).replace("3", "2"),
  );
});

test.each([
  String.raw`DOMAIN\x64srv`,
  String.raw`\u041e\u0442`,
  String.raw`a \U202E b`,
  "C:\\u",
  "\\\\u0041",
])("a title with backslashes stays as it is written: %s", (title) => {
  expect(text("row.delete", { title })).toBe(`Delete ${title}`);
  expect(plainText("row.delete", { title })).toBe(`Delete ${title}`);
});

test("a value without an end is cut off after a whole character", () => {
  expect(text("row.delete", { title: "😀".repeat(600) })).toBe(`Delete ${"😀".repeat(600)}`);
  expect(text("row.delete", { title: `a\n${"😀".repeat(700)}` })).toBe(
    `Delete a\n${"😀".repeat(598)}…`,
  );
});

describe("dates and numbers", () => {
  test.each([
    "0000-00-00 00:00:00",
    "2025-02-30 12:00:00",
    "2025-13-01 12:00:00",
    "2025-03-01 25:61:00",
    "2016-12-31 23:59:60",
    "2025-03-01 24:00:00",
  ])("%s is on no calendar, and is shown as it was written", (moment) => {
    expect(dateText(moment)).toBe(moment);
    expect(dateTimeText(moment)).toBe(moment);
  });

  test("are the portal's own, whatever zone the device is in", () => {
    expect(dateText("2025-03-01 00:15:00")).toBe("Mar 1, 2025");
    expect(dateText("2025-03-01 23:45:00")).toBe("Mar 1, 2025");
  });

  test.each([
    ["de", "01.03.2025", "1.500"],
    ["br", "1 de mar. de 2025", "1.500"],
    ["ja", "2025/03/01", "1,500"],
    ["ar", "01‏/03‏/2025", "1,500"],
    ["th", "1 มี.ค. 2025", "1,500"],
    ["kz", "01.03.2025", "1\u00a0500"],
  ])("are written as in the portal's language %s", async (language, date, number) => {
    await loadLanguage(language);

    expect(dateText("2025-03-01 12:00:00")).toBe(date);
    expect(numberText(1500)).toBe(number);
  });
});

test.each([
  ["en", "host, port, and user"],
  ["de", "host, port und user"],
  ["ja", "host、port、user"],
  ["kz", "host, port, user"],
])("enumerations are those of %s", async (language, enumeration) => {
  await loadLanguage(language);

  expect(listText(["host", "port", "user"])).toBe(enumeration);
});

test.each([
  ["en", "host, port and 3 more"],
  ["sc", "host、port and 3 more"],
  ["ar", "host وport and 3 more"],
  ["kz", "host, port and 3 more"],
])("the beginning of an enumeration is that of %s", async (language, enumeration) => {
  await loadLanguage(language);

  expect(openListText(["host", "port"], "and 3 more")).toBe(enumeration);
});

test.each([
  ["en", "sales", "Monthly SALES"],
  ["tr", "ISTANBUL", "istanbul depo"],
  ["tr", "ılık", "ILIK"],
  ["en", "cafe\u0301", "CAFÉ"],
  ["de", "", "anything"],
])("in %s, “%s” is found in “%s”", async (language, words, title) => {
  await loadLanguage(language);

  expect(searchFor(words)(title)).toBe(true);
  expect(searchFor(`${words}?`)(title)).toBe(false);
});

test.each([
  ["en", "istanbul", "I"],
  ["tr", "istanbul", "İ"],
  ["en", "  e\u0301clair", "E\u0301"],
  ["in", "क्षेत्र", "क्षे"],
  ["en", "👩‍🔬 lab", "👩‍🔬"],
  ["en", "\u200bMySQL", "M"],
  ["en", "\u202esales", "S"],
  ["en", " ", ""],
])("in %s, the initial of “%s” is “%s”", async (language, title, initial) => {
  await loadLanguage(language);

  expect(initialOf(title)).toBe(initial);
});

test("titles are sorted as the language sorts them, numbers by their value", async () => {
  await loadLanguage("de");

  expect(["Zebra", "Öl 10", "Öl 9", "Apfel"].sort(textOrder())).toEqual([
    "Apfel",
    "Öl 9",
    "Öl 10",
    "Zebra",
  ]);
});

describe("the page", () => {
  test.each([
    ["br", "pt-BR", "ltr"],
    ["la", "es-419", "ltr"],
    ["ua", "uk", "ltr"],
    ["sc", "zh-Hans", "ltr"],
    ["tc", "zh-Hant", "ltr"],
    ["in", "hi", "ltr"],
    ["kz", "kk", "ltr"],
    ["vn", "vi", "ltr"],
    ["th", "th", "ltr"],
    ["ar", "ar", "rtl"],
  ])("names its language and direction in %s", async (language, lang, dir) => {
    await loadLanguage(language);

    expect(document.documentElement.lang).toBe(lang);
    expect(document.documentElement.dir).toBe(dir);
    expect(document.title).toBe(text("page.title"));
  });

  test.each(["xx", "", "toString", "../later/de"])(
    "speaks English when the portal's language is “%s”",
    async (language) => {
      await loadLanguage("de");
      await loadLanguage(language);

      expect(document.documentElement.lang).toBe("en");
      expect(text("action.tryAgain")).toBe("Try again");
      expect(numberText(1500)).toBe("1,500");
    },
  );

  test("speaks the language that was asked for last, whichever arrives first", async () => {
    await Promise.all([loadLanguage("de"), loadLanguage("fr"), loadLanguage("en")]);

    expect(text("action.tryAgain")).toBe("Try again");
  });
});

test.each([
  [["de-AT", "en"], "de"],
  [["pt-PT"], "br"],
  [["es-ES"], "la"],
  [["hi-IN"], "in"],
  [["kk"], "kz"],
  [["uk-UA"], "ua"],
  [["vi"], "vn"],
  [["zh-CN"], "sc"],
  [["zh-TW"], "tc"],
  [["zh-Hant-HK"], "tc"],
  [["sv-SE", "fr-CA"], "fr"],
  [["en-US@posix", "sv"], "en"],
  [[], "en"],
])("who reads %s best is spoken to in %s where the portal says nothing", (tags, code) => {
  expect(portalLanguageFor(tags)).toBe(code);
});

test("the sentences that come later are those of the same language", async () => {
  await loadLanguage("de");
  await loadLazyWords();

  expect(text("delete.connector.blocked", { title: "MySQL" })).toMatch(/„MySQL“ .*verwendet/);
});

describe("a value of the other direction", () => {
  test("is isolate from the sentence around it", async () => {
    expect(text("row.delete", { title: "تقارير" })).toBe("Delete \u2068تقارير\u2069");
    await loadLanguage("ar");
    expect(text("row.delete", { title: "MySQL" })).toContain("\u2068MySQL\u2069");
  });

  test.each([
    ["\u202egnp.exe", "gnp.exe"],
    ["a\u202bb\u202cc", "abc"],
    ["\u2069out\u2067", "out"],
    ["a\u2066b\u2069c", "a\u2066b\u2069c"],
    ["\u2067\u2066a\u2069", "\u2066a\u2069"],
    ["a\u2029b", "ab"],
    ["\u200fa", "\u2068\u200fa\u2069"],
    ["ܐܒ", "\u2068ܐܒ\u2069"],
  ])("ends with the value, whatever marks of direction it has: %j", (title, shown) => {
    expect(text("row.delete", { title })).toBe(`Delete ${shown}`);
  });

  test("stays as it is where it goes on as data", async () => {
    await loadLanguage("ar");
    await loadLazyWords();
    expect(plainText("form.duplicate.title", { title: "MySQL" })).not.toMatch(/[\u2068\u2069]/);
  });
});
