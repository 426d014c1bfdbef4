import { MethodError } from "../method-error.ts";
import { isPhpArray } from "../php-values.ts";
import { RootError } from "../root-error.ts";
import { comparable, compare } from "./comparable.ts";
import { readField } from "./row.ts";
import type { Field, Schema } from "./schema.ts";

/** A field to sort by, 1 upwards or -1 downwards. */
type SortKey = { field: Field; sign: 1 | -1 };

/**
 * Reads the `order` of a list (docs/platform.md#order-of-a-list).
 *
 * @returns the sort keys; reading them further checks the directions, which the database does last
 * @throws {MethodError} `VALIDATION_ORDER_TYPE`, `VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER`
 * @throws {RootError} `ERROR_ARGUMENT`
 */
export function readOrder(order: unknown, schema: Schema, ignored: readonly string[]): SortKey[] {
  if (order === undefined || order === null) return [];
  if (!isPhpArray(order)) {
    throw new MethodError("VALIDATION_ORDER_TYPE", 'Parameter "order" must be array.');
  }
  const written = Object.entries(order).map(([title, direction]) => {
    const field = schema.find((candidate) => candidate.title === title);
    if (field) return { field, direction: String(direction).toUpperCase() };
    throw new MethodError(
      "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER",
      `Field "${title}" is not allowed in the "order".`,
    );
  });
  return written
    .filter(({ field }) => !ignored.includes(field.title))
    .map(({ field, direction }) => ({ field, sign: readDirection(direction) }));
}

function readDirection(direction: string): 1 | -1 {
  if (direction === "ASC") return 1;
  if (direction === "DESC") return -1;
  throw new RootError("ERROR_ARGUMENT", `Invalid order "${direction}"`);
}

/**
 * Rows from `start` to before `end` of a sorted list. What the keys leave open comes in an order that means nothing:
 * nobody may rely on it.
 */
export function sortedSlice<Row extends { id: number }>(
  rows: readonly Row[],
  keys: readonly SortKey[],
  start: number,
  end: number,
): Row[] {
  const columns = keys.map(({ field, sign }) => ({
    sign,
    values: rows.map((row) => comparable(field.type, readField(row, field.title))),
  }));
  const chance = rows.map(({ id }) => Math.imul(id + 1, 0x9e3779b1) >>> 0);

  const compareAt = (a: number, b: number): number => {
    for (const { sign, values } of columns) {
      const order = compare(values[a] ?? null, values[b] ?? null);
      if (order !== 0) return order * sign;
    }
    return (chance[a] ?? 0) - (chance[b] ?? 0);
  };
  return firstIndexes(end, rows.length, compareAt)
    .slice(start)
    .flatMap((index) => rows[index] ?? []);
}

/** The first so many indexes in order. Sorts few at a time: most of a long list is on none of its first pages. */
function firstIndexes(
  count: number,
  length: number,
  compareAt: (a: number, b: number) => number,
): number[] {
  const kept: number[] = [];
  let last: number | undefined;
  for (let index = 0; index < length; index++) {
    if (last !== undefined && compareAt(index, last) > 0) continue;
    kept.push(index);
    if (kept.length < 4 * count) continue;
    kept.sort(compareAt).splice(count);
    last = kept.at(-1);
  }
  return kept.sort(compareAt).slice(0, count);
}
