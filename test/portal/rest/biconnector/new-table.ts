import type { SourceRow, TableField, TableRow } from "../../store.ts";
import type { Context } from "../context.ts";
import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { portalTime } from "../portal-time.ts";
import type { Work } from "../work.ts";
import { checkedFields } from "./checked-fields.ts";
import { checkedColumns, type NewColumn, repeated } from "./columns.ts";
import { findConnector, findSource } from "./ownership.ts";
import { tableSchema } from "./table-schema.ts";
import { isReachable } from "./url-check.ts";

const thisPerson = 1;

/**
 * Adds a table to a connection of the application.
 *
 * @throws {MethodError} the codes of `add` (docs/platform.md#codes-of-refused-fields), `SOURCE_NOT_FOUND`,
 *   `VALIDATION_DATASET_NAME_INVALID`, `VALIDATION_DATASET_NAME_TOO_LONG`, `FIELDS_EMPTY`, `DUPLICATE_FIELDS`,
 *   `NAME_EXISTS`, those of the columns, {@link checkService}
 */
export function* addTable(context: Context, parameters: Parameters): Work<TableRow> {
  const fields = checkedFields(parameters, tableSchema, "add");
  const name = String(fields.name);
  checkNameFormat(name);
  const source = findSource(context, Number(fields.sourceId));
  checkName(context, name);
  const columns = checkedNewColumns(fields.fields);
  yield* checkService(context, source);

  const table: TableRow = {
    id: context.nextId("tables"),
    sourceId: source.id,
    type: "rest",
    name,
    description: String(fields.description ?? ""),
    externalName: String(fields.externalName),
    externalCode: String(fields.externalCode),
    externalId: 0,
    dateCreate: portalTime(context.now()),
    dateUpdate: null,
    createdById: thisPerson,
    updatedById: 0,
    fields: columns.map((column) => newField(context, column)),
  };
  context.store.tables.push(table);
  return table;
}

/**
 * Makes the portal call the `urlCheck` of a connection's connector, as whenever a table is made or changed
 * (docs/platform.md#what-a-registered-service-has-to-answer). What it answers then is written nowhere: a guess.
 *
 * @throws {MethodError} `BX_ERROR`
 */
export function* checkService(context: Context, source: SourceRow): Work<void> {
  const connector = findConnector(context, source.connectorId);
  if (yield* isReachable(context, connector)) return;
  throw new MethodError("BX_ERROR", "Cannot connect to the source.");
}

/** A column with its number; new ones are visible. */
export function newField({ nextId }: Context, column: NewColumn): TableField {
  return { id: nextId("fields"), ...column, visible: true };
}

function checkNameFormat(name: string): void {
  if (/^[a-z][a-z0-9_]*$/.test(name)) return;
  throw new MethodError(
    "VALIDATION_DATASET_NAME_INVALID",
    "Dataset name has to start with a lowercase Latin character. Possible entry includes lowercase Latin characters (a-z), numbers (0-9) and underscores.",
  );
}

function checkName({ store }: Context, name: string): void {
  if (name.length > 230) {
    throw new MethodError(
      "VALIDATION_DATASET_NAME_TOO_LONG",
      "Dataset name must not exceed 230 characters.",
    );
  }
  if (store.tables.some((table) => table.name === name)) {
    throw new MethodError("NAME_EXISTS", `A table named "${name}" already exists.`);
  }
}

function checkedNewColumns(sent: unknown): NewColumn[] {
  const columns = checkedColumns(
    sent,
    new MethodError(
      "VALIDATION_FIELD_MISSING_REQUIRED_PARAMETERS",
      'Field must include the required parameters: "name", "externalCode" and "type".',
    ),
  );
  if (columns.length === 0) throw new MethodError("FIELDS_EMPTY", "$fields is empty");
  const names = repeated(columns.map(({ name }) => name));
  if (names.length > 0) {
    throw new MethodError("DUPLICATE_FIELDS", `Duplicate column names: ${names.join(", ")}.`);
  }
  return columns;
}
