import type { Switches } from "../../switches.ts";
import type { Context } from "../context.ts";
import type { Parameters } from "../parameters.ts";
import { isNumeric } from "../php-values.ts";
import { RootError } from "../root-error.ts";
import { readFilter } from "./filter.ts";
import { readOrder, sortedSlice } from "./order.ts";
import { readField } from "./row.ts";
import type { Field, Schema } from "./schema.ts";
import { readSelect } from "./select.ts";

const pageSize = 50;

/** What can be listed, and how. */
export interface Listing<Row> {
  /** The rows that can be found at all. */
  rows: readonly Row[];
  /** Whether a row is the calling application's; all are if left out. */
  owns?: (row: Row) => boolean;
  schema: Schema;
  /** Fields that filter and sort nothing although they are known. */
  unsortable?: readonly string[];
  /** Fields that a list never carries. */
  absent?: readonly string[];
  /** What comes along unasked when all fields are wanted. */
  extras?: object;
  /** What a `*` beside other fields brings along. */
  starred?: (row: Row) => object;
  /** Groups in the filter are not translated, and fail. */
  isFlat?: boolean;
  /** Fields that on older portals cannot be selected without any other. */
  ownFields?: readonly string[];
}

/**
 * One page of a list, as a bare array: no total, no next (docs/platform.md#pages-of-a-list).
 *
 * @throws {MethodError} a select, filter or order that is not allowed
 * @throws {RootError} `ERROR_ARGUMENT`, a direction other than ASC and DESC; `INTERNAL_SERVER_ERROR`
 */
export function listRows<Row extends { id: number; hasGaps?: boolean }>(
  { switches }: Context,
  parameters: Parameters,
  listing: Listing<Row>,
): object[] {
  const { rows, schema, owns = () => true, starred = () => ({}), ownFields = [] } = listing;
  const { unsortable: ignored = [], absent = [], extras = {}, isFlat = false } = listing;
  const { titles, isStarred } = readSelect(parameters.select, schema);
  const belongs = readFilter(parameters.filter, { schema, ignored, isFlat }, owns);
  const order = readOrder(parameters.order, schema, ignored);

  if (switches.generation === "old" && titles?.every((title) => ownFields.includes(title))) {
    throw new RootError("INTERNAL_SERVER_ERROR");
  }

  const start = (readPage(parameters.page) - 1) * pageSize;
  const page = sortedSlice(rows.filter(belongs), order, start, start + pageSize);

  const fields = schema.filter(
    ({ title }) =>
      !absent.includes(title) && (title === "id" || titles === null || titles.includes(title)),
  );
  return page.map((row) => ({
    ...Object.fromEntries(fields.map(({ title, type }) => [title, print(row, title, type)])),
    ...(titles === null ? structuredClone(extras) : {}),
    ...(isStarred ? starred(row) : {}),
  }));

  function print(row: Row, title: string, type: Field["type"]): unknown {
    const value = readField(row, title);
    if (type === "integer" && typeof value === "number") return printedNumber(value, switches);
    return structuredClone(Array.isArray(value) ? printedList(value, switches, row) : value);
  }
}

/** A number in an answer (docs/platform.md#numbers-as-strings). */
export function printedNumber(value: number, { numbersAsStrings }: Switches): number | string {
  return numbersAsStrings ? String(value) : value;
}

/**
 * A list inside a row: PHP prints one with gaps as an object (docs/platform.md#lists-as-objects).
 *
 * @param row whether its own lists have gaps
 */
export function printedList<Item>(
  list: readonly Item[],
  { listsAsObjects }: Switches,
  { hasGaps = false }: { hasGaps?: boolean } = {},
): readonly Item[] | Record<string, Item> {
  if (!listsAsObjects && !hasGaps) return list;
  return Object.fromEntries(list.map((item, index) => [String(2 * index + 1), item]));
}

function readPage(page: unknown): number {
  return isNumeric(page) ? Math.max(1, Math.trunc(Number(page))) : 1;
}
