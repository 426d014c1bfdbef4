import type { TableRow } from "../../store.ts";
import type { Context, Method } from "../context.ts";
import { MethodError } from "../method-error.ts";
import { asParameters, type Parameters } from "../parameters.ts";
import { isNumeric } from "../php-values.ts";
import { checkedId } from "./checked-id.ts";
import { checkedColumns, type NewColumn, repeated } from "./columns.ts";
import { isYes } from "./comparable.ts";
import { newField } from "./new-table.ts";
import { findTable } from "./ownership.ts";

/** `biconnector.table.fields.update`: shows and hides columns, adds and deletes some, in this order. */
export const updateColumns: Method = (context, parameters) => {
  const id = checkedId(parameters);
  const columns = checkedColumns(
    parameters.add,
    new MethodError(
      "VALIDATION_FIELD_ADD_MISSING_REQUIRED_FIELDS",
      'Field to be added must include the required parameters: "name", "externalCode" and "type".',
    ),
  );
  const changes = checkedChanges(parameters);
  const doomed = checkedDeletions(parameters);
  const table = findTable(context, id);
  checkNoneExists(table, columns);

  for (const field of table.fields) {
    const change = changes.find((candidate) => candidate.id === field.id);
    if (change) field.visible = change.visible;
  }
  table.fields.push(...columns.map((column) => newField(context, column)));
  deleteFields(context, doomed);
  return true;
};

function checkedChanges({ update }: Parameters): { id: number; visible: boolean }[] {
  return Object.values(asParameters(update)).map((change) => {
    const { id, visible } = asParameters(change);
    if (id === undefined || id === null || visible === undefined || visible === null) {
      throw new MethodError(
        "VALIDATION_FIELD_UPDATE_MISSING_REQUIRED_FIELDS",
        'Field to be updated must include the required parameters: "id" and "visible".',
      );
    }
    return { id: Number(id), visible: isYes(visible) };
  });
}

function checkedDeletions(parameters: Parameters): number[] {
  return Object.values(asParameters(parameters.delete)).map((id) => {
    if (isNumeric(id) && Number(id) >= 1) return Math.trunc(Number(id));
    throw new MethodError(
      "VALIDATION_FIELD_DELETE_INVALID_ID",
      "ID to be deleted must be a positive integer.",
    );
  });
}

function checkNoneExists({ fields }: TableRow, columns: NewColumn[]): void {
  const refuse = (code: string, text: string, values: string[]) => {
    if (values.length > 0) throw new MethodError(code, `${text}: ${values.join(", ")}`);
  };
  const names = columns.map(({ name }) => name);
  const codes = columns.map(({ externalCode }) => externalCode);
  refuse(
    "VALIDATION_DUPLICATE_FIELD_NAME",
    'Duplicate values found in the "name" parameter',
    repeated(names),
  );
  refuse(
    "VALIDATION_DUPLICATE_EXIST_NAME",
    'The following "name" values already exist in the current fields',
    names.filter((name) => fields.some((field) => field.name === name)),
  );
  refuse(
    "VALIDATION_DUPLICATE_EXIST_CODE",
    'The following "externalCode" values already exist in the current fields',
    codes.filter((code) => fields.some((field) => field.externalCode === code)),
  );
}

/** The server looks at the numbers only, not at the table they belong to. */
function deleteFields({ store }: Context, ids: number[]): void {
  for (const table of store.tables) {
    table.fields = table.fields.filter(({ id }) => !ids.includes(id));
  }
}
