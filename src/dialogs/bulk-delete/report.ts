import { unparse } from "papaparse";
import type { BulkResult } from "../../biconnector/bulk-delete";
import { text } from "../../i18n/text";
import { outcomeText, supportCode } from "./outcomes";

/**
 * Results as a table of text, a line each.
 *
 * @param separator `tab` to be pasted into a sheet, `comma` for a CSV file. Titles are strangers' text: one that a
 *   sheet would take for a formula gets an apostrophe in front
 */
export function reportOf(results: BulkResult[], separator: "tab" | "comma"): string {
  const rows = results.map((result) => [
    text(`level.${result.item.level}`),
    String(result.item.id),
    result.item.title,
    outcomeText(result),
    supportCode(result.outcome),
  ]);
  const head = [
    text("report.kind"),
    text("field.number"),
    text("field.title"),
    text("report.outcome"),
    text("field.code"),
  ];
  return unparse([head, ...rows], {
    delimiter: separator === "tab" ? "\t" : ",",
    escapeFormulae: true,
  });
}
