import { MethodError } from "../method-error.ts";
import { isPhpArray } from "../php-values.ts";
import type { Schema } from "./schema.ts";

/** What the rows of a list carry. */
export interface Select {
  /** The chosen fields, or null for all of them. */
  titles: string[] | null;
  /**
   * `*` beside other fields: it is not translated, and brings what is in the database
   * (docs/platform.md#selected-fields).
   */
  isStarred: boolean;
}

/**
 * Reads the `select` of a list (docs/platform.md#selected-fields).
 *
 * @throws {MethodError} `VALIDATION_SELECT_TYPE`, `VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT`
 */
export function readSelect(select: unknown, schema: Schema): Select {
  if (select === undefined || select === null) return { titles: null, isStarred: false };
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
  const isAll = titles.length === 0 || titles.includes("*");
  return { titles: isAll ? null : titles, isStarred: isAll && titles.length > 1 };
}
