import type { TableField } from "../../store.ts";
import { MethodError } from "../method-error.ts";
import { asParameters } from "../parameters.ts";

/** A column of a table as it is sent. */
export type NewColumn = Pick<TableField, "name" | "externalCode" | "type">;

const types = ["int", "string", "double", "date", "datetime", "money", "timezone"];

/**
 * The columns that are sent for a table.
 *
 * @param incomplete thrown for a column without name, code or type
 * @throws {MethodError} `VALIDATION_FIELD_NAME_INVALID_FORMAT`, `VALIDATION_FIELD_NAME_TOO_LONG`,
 *   `VALIDATION_FIELD_INVALID_TYPE`, `VALIDATION_DUPLICATE_FIELD_CODE`
 */
export function checkedColumns(columns: unknown, incomplete: MethodError): NewColumn[] {
  const sent = Object.values(asParameters(columns)).map((column) => {
    const { name, externalCode, type } = asParameters(column);
    if ([name, externalCode, type].some((value) => value === undefined || value === null)) {
      throw incomplete;
    }
    return { name: String(name), externalCode: String(externalCode), type: String(type) };
  });
  sent.forEach(checkColumn);

  const codes = repeated(sent.map(({ externalCode }) => externalCode));
  if (codes.length > 0) {
    throw new MethodError(
      "VALIDATION_DUPLICATE_FIELD_CODE",
      `Duplicate values found in the "code" parameter: ${codes.join(", ")}`,
    );
  }
  return sent;
}

/** What occurs more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function checkColumn({ name, type }: NewColumn): void {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) {
    throw new MethodError(
      "VALIDATION_FIELD_NAME_INVALID_FORMAT",
      'Field "name" has to start with an uppercase Latin character. Possible entry includes uppercase Latin characters (A-Z), numbers (0-9) and underscores.',
    );
  }
  if (name.length > 32) {
    throw new MethodError(
      "VALIDATION_FIELD_NAME_TOO_LONG",
      'Field "name" must not exceed 32 characters.',
    );
  }
  if (!types.includes(type)) {
    throw new MethodError("VALIDATION_FIELD_INVALID_TYPE", "Invalid field type.");
  }
}
