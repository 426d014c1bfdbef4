import type { Switches } from "../../switches.ts";
import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { RootError } from "../root-error.ts";

/** What the database asks of a text: something in it, or so many characters at the most. */
export type TextRules = Record<string, { isRequired: boolean; longest?: number }>;

/** How many bytes of UTF-8 a TEXT column holds. */
const textColumn = 65_535;

/**
 * Checks the texts that are about to be stored, first those that are required, then the lengths
 * (docs/platform.md#connector-fields and docs/platform.md#codes-of-refused-fields).
 *
 * @throws {MethodError} `BX_EMPTY_REQUIRED`, `BX_INVALID_VALUE`
 */
export function checkStoredTexts(fields: Parameters, rules: TextRules): void {
  const texts = Object.entries(rules).flatMap(([title, rule]) => {
    const value = fields[title];
    return typeof value === "string" ? { column: columnOf(title), value, ...rule } : [];
  });
  for (const { column, value, isRequired } of texts) {
    if (isRequired && value === "") {
      throw new MethodError("BX_EMPTY_REQUIRED", `Required field "${column}" is not filled in.`);
    }
  }
  for (const { column, value, longest = Number.POSITIVE_INFINITY } of texts) {
    if ([...value].length > longest) {
      throw new MethodError(
        "BX_INVALID_VALUE",
        `The value of the "${column}" field is too long. Maximum length: ${longest}.`,
      );
    }
  }
}

/**
 * A text as a TEXT column takes it (docs/platform.md#bytes-of-a-text).
 *
 * @throws {RootError} `INTERNAL_SERVER_ERROR`: the module checks no length here, the database does
 */
export function fittedText(text: string, longTexts: Switches["longTexts"]): string {
  if (fitsColumn(text)) return text;
  if (longTexts === "refused") throw new RootError("INTERNAL_SERVER_ERROR");
  const bytes = new TextEncoder().encode(text).slice(0, textColumn);
  return new TextDecoder().decode(bytes, { stream: true });
}

/** Whether a text fits a TEXT column. */
export function fitsColumn(text: string): boolean {
  return new TextEncoder().encode(text).length <= textColumn;
}

/**
 * A number as an INT column takes it: whole, and of 32 bits (docs/platform.md#connector-fields).
 *
 * @throws {RootError} `INTERNAL_SERVER_ERROR`
 */
export function fittedInteger(value: unknown, longTexts: Switches["longTexts"]): number {
  const number = Math.trunc(Number(value));
  const fitted = Math.min(Math.max(number, -(2 ** 31)), 2 ** 31 - 1);
  if (fitted !== number && longTexts === "refused") throw new RootError("INTERNAL_SERVER_ERROR");
  return fitted;
}

function columnOf(title: string): string {
  return title.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
