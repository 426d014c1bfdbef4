import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { isNumeric, isPhpArray } from "../php-values.ts";
import type { Field, Schema } from "./schema.ts";

/**
 * The `fields` of an `add` or `update`, each of a type that its schema allows
 * (docs/platform.md#codes-of-refused-fields).
 *
 * @throws {MethodError} the first of: nothing sent, unknown fields, then field by field in the schema's order
 */
export function checkedFields(
  { fields }: Parameters,
  schema: Schema,
  purpose: "add" | "update",
): Parameters {
  if (!isPhpArray(fields) || Object.keys(fields).length === 0) {
    throw new MethodError("VALIDATION_FIELDS_NOT_PROVIDED", "Fields not provided.");
  }
  const titles = schema.map(({ title }) => title);
  const unknown = Object.keys(fields).filter((title) => !titles.includes(title));
  if (unknown.length > 0) {
    throw new MethodError(
      "VALIDATION_UNKNOWN_PARAMETERS",
      `Unknown parameters: ${unknown.join(", ")}`,
    );
  }
  for (const field of schema) checkField(field, fields[field.title], purpose);
  return fields;
}

function checkField(field: Field, value: unknown, purpose: "add" | "update"): void {
  const { title, type, isRequired, isReadOnly, isImmutable } = field;
  const refuse = (code: string, what: string) => new MethodError(code, `Field "${title}" ${what}.`);

  if (value === undefined) {
    if (purpose === "update" || !isRequired || isReadOnly) return;
    throw refuse("VALIDATION_REQUIRED_FIELD_MISSING", "is required");
  }
  if (isReadOnly) throw refuse("VALIDATION_READ_ONLY_FIELD", "is read only");
  if (purpose === "update" && isImmutable) {
    throw refuse("VALIDATION_IMMUTABLE_FIELD", "is immutable");
  }
  if (!isOfType(type, value)) {
    throw refuse("VALIDATION_INVALID_FIELD_TYPE", `must be of type ${type}`);
  }
}

/** Strings of digits are integers, but no word is a boolean: not even in a form, where everything is a string. */
function isOfType(type: Field["type"], value: unknown): boolean {
  switch (type) {
    case "integer":
      return isNumeric(value);
    case "array":
      return isPhpArray(value);
    case "boolean":
      return typeof value === "boolean";
    default:
      return typeof value === "string";
  }
}
