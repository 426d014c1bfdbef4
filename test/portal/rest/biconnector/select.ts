import { MethodError } from "../method-error.ts";
import { isPhpArray } from "../php-values.ts";
import type { Schema } from "./schema.ts";

/**
 * Reads the `select` of a list (PLATFORM 4.5).
 *
 * @returns the chosen fields, or null for all of them
 * @throws {MethodError} `VALIDATION_SELECT_TYPE`, `VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT`
 */
export function readSelect(select: unknown, schema: Schema): string[] | null {
  if (select === undefined || select === null) return null;
  if (!isPhpArray(select)) {
    throw new MethodError("VALIDATION_SELECT_TYPE", 'Parameter "select" must be array.');
  }
  const titles = Object.values(select).map(String);
  for (const title of titles) {
    if (title !== "*" && !schema.some((field) => field.title === title)) {
      throw new MethodError(
        "VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT",
        `Field "${title}" is not allowed in the "select".`,
      );
    }
  }
  return titles.length === 0 || titles.includes("*") ? null : titles;
}
