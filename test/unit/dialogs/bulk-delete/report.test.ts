// @vitest-environment jsdom
import fc from "fast-check";
import { parse } from "papaparse";
import { afterEach, describe, expect, test } from "vitest";
import type { BulkResult } from "../../../../src/biconnector/bulk-delete";
import { reportOf } from "../../../../src/dialogs/bulk-delete/report";
import { loadLazyWords } from "../../../../src/i18n/lazy-words";
import { loadLanguage } from "../../../../src/i18n/load-language";

await loadLazyWords();
afterEach(() => loadLanguage("en"));

const deleted = (title: string): BulkResult => ({
  item: { level: "connector", id: 7, title, connectorId: 7 },
  outcome: { kind: "deleted" },
});

const signs = ["=", "+", "-", "@", "＝", ",", ";", "\t", "\r", "\n", '"', "'", " ", "\u200b", "a"];
const nasty = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });

/** Everything that some spreadsheet takes for a cell: it splits at any of these, and minds quotation marks or not. */
function cellsOf(report: string): string[] {
  return [",", ";", "\t"].flatMap((delimiter) => [
    ...parse<string[]>(report, { delimiter }).data.flat(),
    ...report.split(/[\r\n]/).flatMap((line) => line.split(delimiter)),
  ]);
}

describe("a report of what was deleted", () => {
  test.each(["file", "pasted"] as const)("begins no cell with a formula (%s)", (form) => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (titles) => {
        for (const cell of cellsOf(reportOf(titles.map(deleted), form))) {
          expect(cell).not.toMatch(/^[\s"'\u200b]*(?<!')[=+\-@＝]/);
        }
      }),
    );
  });

  test.each([
    ["ru", ";"],
    ["de", ";"],
    ["fr", ";"],
    ["kz", ";"],
    ["en", ","],
    ["ja", ","],
  ])("is a file that Excel splits where people speak %s", async (language, separator) => {
    await loadLanguage(language);
    const report = reportOf([deleted("Отчёты; Berichte, alle"), deleted("second")], "file");

    expect(report).toMatch(/^\uFEFF/);
    const { data } = parse<string[]>(report.slice(1), { delimiter: separator });
    expect(data.map((row) => row[2])).toEqual([data[0]?.[2], "Отчёты; Berichte, alle", "second"]);
    expect(data.every((row) => row.length === 5)).toBe(true);
  });
});
