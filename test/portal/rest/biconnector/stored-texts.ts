import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";

/** What the database asks of a text: something in it, or so many characters at the most. */
export type TextRules = Record<string, { isRequired: boolean; longest?: number }>;

/**
 * Checks the texts that are about to be stored (lengths: PLATFORM 4.3).
 *
 * @throws {MethodError} `BX_EMPTY_REQUIRED`, `BX_INVALID_VALUE`
 */
export function checkStoredTexts(fields: Parameters, rules: TextRules): void {
  for (const [title, { isRequired, longest = Number.POSITIVE_INFINITY }] of Object.entries(rules)) {
    const value = fields[title];
    if (typeof value !== "string") continue;
    const column = columnOf(title);
    if (isRequired && value === "") {
      throw new MethodError("BX_EMPTY_REQUIRED", `Required field "${column}" is not filled in.`);
    }
    if ([...value].length > longest) {
      throw new MethodError(
        "BX_INVALID_VALUE",
        `The value of the "${column}" field is too long. Maximum length: ${longest}.`,
      );
    }
  }
}

function columnOf(title: string): string {
  return title.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
