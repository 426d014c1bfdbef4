import type { Context } from "../context.ts";
import type { Parameters } from "../parameters.ts";
import { isNumeric } from "../php-values.ts";
import { readFilter } from "./filter.ts";
import { readOrder, sortedSlice } from "./order.ts";
import { readField } from "./row.ts";
import type { Field, Schema } from "./schema.ts";
import { readSelect } from "./select.ts";

const pageSize = 50;

/** What can be listed, and how. */
export interface Listing<Row> {
  /** Every row that the caller may see. */
  rows: readonly Row[];
  schema: Schema;
  /** Fields that filter and sort nothing although they are known. */
  unsortable?: readonly string[];
  /** Fields that a list never carries. */
  absent?: readonly string[];
  /** What comes along unasked when all fields are wanted. */
  extras?: object;
}

/**
 * One page of a list, as a bare array: no total, no next (PLATFORM 4.5).
 *
 * @throws {MethodError} a select, filter or order that is not allowed
 * @throws {RootError} `ERROR_ARGUMENT`, a direction other than ASC and DESC
 */
export function listRows<Row extends { id: number }>(
  { switches }: Context,
  parameters: Parameters,
  { rows, schema, unsortable: ignored = [], absent = [], extras = {} }: Listing<Row>,
): object[] {
  const select = readSelect(parameters.select, schema);
  const belongs = readFilter(parameters.filter, { schema, ignored });
  const order = readOrder(parameters.order, schema, ignored);

  const start = (readPage(parameters.page) - 1) * pageSize;
  const page = sortedSlice(rows.filter(belongs), order, start, start + pageSize);

  const fields = schema.filter(
    ({ title }) => !absent.includes(title) && (select === null || select.includes(title)),
  );
  return page.map((row) => ({
    ...Object.fromEntries(fields.map(({ title, type }) => [title, print(row, title, type)])),
    ...(select === null ? structuredClone(extras) : {}),
  }));

  function print(row: Row, title: string, type: Field["type"]): unknown {
    const value = readField(row, title);
    if (type === "integer" && switches.numbersAsStrings) return String(value);
    return structuredClone(value);
  }
}

function readPage(page: unknown): number {
  return isNumeric(page) ? Math.max(1, Math.trunc(Number(page))) : 1;
}
