import { unparse } from "papaparse";
import type { BulkResult } from "../../biconnector/bulk-delete";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { supportCode } from "../failure-text";
import { deletionOutcomeText } from "./outcomes";

/**
 * Results as a table of text, a line each.
 *
 * @param form `pasted` into a sheet, or opened by one as a `file` (docs/decisions.md#a-report-that-excel-opens)
 * @param hidden connectors that are in use although this person sees no connection
 */
export function reportOf(
  results: BulkResult[],
  form: "pasted" | "file",
  hidden?: ReadonlySet<number>,
): string {
  const rows = results.map((result) => [
    text(`level.${result.item.level}`),
    String(result.item.id),
    result.item.title,
    deletionOutcomeText(result, hidden),
    supportCode(result.outcome),
  ]);
  const head = [
    text("report.kind"),
    text("field.number"),
    text("field.title"),
    text("report.outcome"),
    text("field.code"),
  ];
  const table = [head, ...rows].map((row) => row.map(withoutFormulas));
  if (form === "pasted") return unparse(table, { delimiter: "\t" });
  // The mark in front tells a spreadsheet that the text is UTF-8.
  return `\uFEFF${unparse(table, { delimiter: listSeparator() })}`;
}

/** What separates cells where people write numbers as in this language: a comma, unless it is the decimal sign. */
function listSeparator(): "," | ";" {
  return numberText(0.5).includes(",") ? ";" : ",";
}

/**
 * A stranger's text as a cell that no spreadsheet takes for a formula, whatever it splits cells and lines at: what
 * would begin one, here or behind such a sign, gets an apostrophe in front.
 */
function withoutFormulas(cell: string): string {
  return cell.replace(
    /(?<=^|[,;|\p{Cc}\p{Zl}\p{Zp}])[\s"'\p{Default_Ignorable_Code_Point}]*(?=[=+\-@＝＋－＠])/gu,
    "$&'",
  );
}
