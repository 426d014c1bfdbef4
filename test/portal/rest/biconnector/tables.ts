import { removeTable } from "../../remove-table.ts";
import type { Method } from "../context.ts";
import { MethodError } from "../method-error.ts";
import { portalTime } from "../portal-time.ts";
import { checkedFields } from "./checked-fields.ts";
import { checkedId } from "./checked-id.ts";
import { kept } from "./kept.ts";
import { listRows, printedList } from "./list.ts";
import { addTable, checkService } from "./new-table.ts";
import { findSource, findTable, visibleTables } from "./ownership.ts";
import { updateColumns } from "./table-columns.ts";
import { tableSchema } from "./table-schema.ts";

/** What a table carries for the sake of files: a connection has none. */
const fileExtras = { csvDelimiter: "", csvEncoding: "", csvHasHeaders: false };

const thisPerson = 1;

/** `biconnector.table.*` (docs/platform.md#tables-and-datasets). */
export const tableMethods: Record<string, Method> = {
  list: (context, parameters) =>
    listRows(context, parameters, {
      rows: visibleTables(context),
      schema: tableSchema,
      unsortable: ["fields"],
      absent: ["fields"],
      extras: fileExtras,
    }),

  get: (context, parameters) => {
    const { sourceId: _, fields, ...table } = findTable(context, checkedId(parameters));
    const columns = fields.map((field) => ({ ...field, datasetId: table.id, description: "" }));
    const printed = printedList(columns, context.switches);
    return { item: { ...table, ...fileExtras, fields: printed } };
  },

  *add(context, parameters) {
    const { id } = yield* addTable(context, parameters);
    return { id };
  },

  *update(context, parameters) {
    const id = checkedId(parameters);
    const fields = checkedFields(parameters, tableSchema, "update");
    const table = findTable(context, id);
    if (fields.fields !== undefined) {
      throw new MethodError(
        "INVALID_METHOD",
        'Use the method "biconnector.dataset.fields.update" to update the dataset fields."',
      );
    }
    yield* checkService(context, findSource(context, table.sourceId));
    Object.assign(table, fields, {
      dateUpdate: portalTime(context.now()),
      updatedById: thisPerson,
    });
    return true;
  },

  delete: (context, parameters) => {
    const table = findTable(context, checkedId(parameters));
    if (context.switches.tableWithDataset === "refused" && table.externalId !== 0) {
      throw kept("table", context);
    }
    removeTable(context.store, table);
    return true;
  },

  fields: () => ({ fields: structuredClone(tableSchema) }),

  "fields.update": updateColumns,
};
