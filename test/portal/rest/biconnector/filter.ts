import { MethodError } from "../method-error.ts";
import { isNumeric, isPhpArray } from "../php-values.ts";
import { RootError } from "../root-error.ts";
import { comparable } from "./comparable.ts";
import { filterOperators } from "./filter-operators.ts";
import { readField } from "./row.ts";
import type { Schema } from "./schema.ts";

/** Whether a row belongs to the list. */
type Condition<Row extends object = object> = (row: Row) => boolean;

type Group = Readonly<Record<string, unknown>>;

/** The fields that a filter may name, and those of them that filter nothing. */
interface Filterable {
  schema: Schema;
  ignored: readonly string[];
  /** Groups, and the word that joins their conditions, are not translated. */
  isFlat: boolean;
}

/**
 * Reads the `filter` of a list (docs/platform.md#filters).
 *
 * @throws {MethodError} `VALIDATION_FILTER_TYPE`, `VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER`,
 *   `VALIDATION_INVALID_FILTER_LOGIC`
 * @throws {RootError} `INTERNAL_SERVER_ERROR`, a group where none is translated
 */
export function readFilter<Row extends object>(
  filter: unknown,
  filterable: Filterable,
  owns: Condition<Row>,
): Condition<Row> {
  if (filter === undefined || filter === null) return owns;
  if (!isPhpArray(filter)) {
    throw new MethodError("VALIDATION_FILTER_TYPE", 'Parameter "filter" must be array.');
  }
  const written = Object.entries(filter).filter(([, value]) => !isEmptyArray(value));
  const conditions = readConditions(Object.fromEntries(written), filterable);
  if (filterable.isFlat && written.some(([key, value]) => isGroup(key, value) || key === "logic")) {
    throw new RootError("INTERNAL_SERVER_ERROR");
  }
  // The server adds "only this application's" to this level: an OR is true for all of these, and for whatever else fits.
  return isOr(filter)
    ? (row) => owns(row) || conditions.some((holds) => holds(row))
    : (row) => owns(row) && conditions.every((holds) => holds(row));
}

function readGroup(group: Group, filterable: Filterable): Condition {
  const conditions = readConditions(group, filterable);
  if (conditions.length === 0) return () => true;
  return isOr(group)
    ? (row) => conditions.some((holds) => holds(row))
    : (row) => conditions.every((holds) => holds(row));
}

function readConditions(group: Group, filterable: Filterable): Condition[] {
  const conditions: Condition[] = [];
  for (const [key, value] of Object.entries(group)) {
    if (key === "logic") checkLogic(value);
    else if (isGroup(key, value)) {
      conditions.push(readGroup(value, filterable));
    } else if (!(isNumeric(value) && isNumeric(withoutPrefix(key)))) {
      conditions.push(readCondition(key, value, filterable));
    }
  }
  return conditions;
}

function isGroup(key: string, value: unknown): value is Group {
  return isPhpArray(value) && isNumeric(withoutPrefix(key));
}

function readCondition(key: string, value: unknown, { schema, ignored }: Filterable): Condition {
  const title = withoutPrefix(key);
  const prefix = key.slice(0, key.length - title.length);
  const field = schema.find((candidate) => candidate.title === title);
  const operator = filterOperators.get(prefix);
  if (!field || !operator) throw notAllowed(title);
  const wanted = isPhpArray(value) ? readNumbers(value) : [value];
  if (ignored.includes(title)) return () => true;

  const type = prefix.includes("%") ? "string" : field.type;
  const meets = operator(wanted.map((each) => comparable(type, each)));
  return (row) => meets(comparable(type, readField(row, title)));
}

/** The server takes the elements of a list for conditions of their own and lets only numbers pass. */
function readNumbers(list: Group): unknown[] {
  for (const [key, value] of Object.entries(list)) {
    if (!isNumeric(key) || !isNumeric(value)) throw notAllowed(withoutPrefix(key));
  }
  return Object.values(list);
}

function checkLogic(logic: unknown): void {
  if (!["AND", "OR"].includes(String(logic).toUpperCase())) {
    throw new MethodError(
      "VALIDATION_INVALID_FILTER_LOGIC",
      'Field "logic" must be either "AND" or "OR".',
    );
  }
}

function isOr({ logic }: Group): boolean {
  return String(logic).toUpperCase() === "OR";
}

function isEmptyArray(value: unknown): boolean {
  return isPhpArray(value) && Object.keys(value).length === 0;
}

function withoutPrefix(key: string): string {
  return key.replace(/^[<>=!@%]*/, "");
}

function notAllowed(title: string): MethodError {
  return new MethodError(
    "VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER",
    `Field "${title}" is not allowed in the "filter".`,
  );
}
