import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow, sourceRow, tableRow } from "../scenarios/rows.ts";
import { columnOf, nestedError, resultOf, rootError, rowsOf, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const list = "biconnector.connector.list";
const newFields = ["supportMapping", "sourceCode"];

const connector = {
  title: "MySQL",
  logo: "data:image/png;base64,AAAA",
  urlCheck: "https://connect.example.com/check",
  urlTableList: "https://connect.example.com/table_list",
  urlTableDescription: "https://connect.example.com/table_description",
  urlData: "https://connect.example.com/data",
  settings: [],
};

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  const mysql = connectorRow({ id: 1, title: "MySQL", supportMapping: true, sourceCode: "mysql" });
  const sales = sourceRow(mysql, { id: 11, title: "Sales" });
  Object.assign(open.portal.store, {
    connectors: [mysql],
    sources: [sales],
    tables: [tableRow(sales, { id: 111, name: "orders", externalId: 501 })],
  });
});

function knownFields(): string[] {
  const result = resultOf(open.call("biconnector.connector.fields"));
  return (result as { fields: { title: string }[] }).fields.map(({ title }) => title);
}

describe("newer portals", () => {
  test("trap: dataset.delete answers 500, and nothing is deleted", () => {
    const answer = open.call("biconnector.dataset.delete", { id: 111 });
    expect(answer).toEqual(rootError(500, "INTERNAL_SERVER_ERROR"));
    expect(open.portal.store.tables).toHaveLength(1);
    expect(open.portal.store.biDatasets).toEqual([]);
  });

  test("table.* and dataset.* show the same objects", () => {
    const params = { select: ["id", "name"] };
    const rows = rowsOf(open.call("biconnector.table.list", params));
    expect(rows).toEqual([{ id: "111", name: "orders" }]);
    expect(rowsOf(open.call("biconnector.dataset.list", params))).toEqual(rows);
    expect(open.call("biconnector.table.delete", { id: 111 })).toEqual(success(true));
    expect(rowsOf(open.call("biconnector.dataset.list", params))).toEqual([]);
  });

  test("connectors have supportMapping and sourceCode", () => {
    expect(knownFields()).toEqual(expect.arrayContaining(newFields));
    expect(open.call(list, { select: newFields })).toEqual(
      success([{ id: "1", supportMapping: true, sourceCode: "mysql" }]),
    );
  });
});

describe("older portals", () => {
  beforeEach(() => {
    open.portal.switches.generation = "old";
  });

  test.each(["list", "get", "add", "update", "delete", "fields"])(
    "trap: table.%s is ERROR_METHOD_NOT_FOUND",
    (method) => {
      const answer = open.call(`biconnector.table.${method}`, { id: 111 });
      expect(answer).toEqual(rootError(404, "ERROR_METHOD_NOT_FOUND"));
      expect(open.portal.store.tables).toHaveLength(1);
    },
  );

  test("dataset.list and dataset.delete do what table.* does on newer ones", () => {
    expect(columnOf(open.call("biconnector.dataset.list"), "id")).toEqual(["111"]);
    expect(open.call("biconnector.dataset.delete", { id: 111 })).toEqual(success(true));
    expect(open.portal.store.tables).toEqual([]);
    expect(open.portal.store.biDatasets).toEqual([{ id: 501, name: "orders" }]);
    expect(open.call("biconnector.dataset.delete", { id: 111 })).toEqual(
      nestedError("DATASET_NOT_FOUND"),
    );
  });

  test("connector.fields, list and get know nothing of supportMapping and sourceCode", () => {
    const [row] = rowsOf(open.call(list));
    const { item } = resultOf(open.call("biconnector.connector.get", { id: 1 })) as {
      item: object;
    };
    for (const field of newFields) {
      expect(knownFields()).not.toContain(field);
      expect(row).not.toHaveProperty(field);
      expect(item).not.toHaveProperty(field);
    }
    expect(Object.keys(item).sort()).toEqual(knownFields().sort());
  });

  test.each(newFields)("trap: %s makes select fail, and filter and order too", (field) => {
    const refused = (parameter: string) =>
      nestedError(`VALIDATION_FIELD_NOT_ALLOWED_IN_${parameter}`);
    expect(open.call(list, { select: ["id", field] })).toEqual(refused("SELECT"));
    expect(open.call(list, { filter: { [field]: "x" } })).toEqual(refused("FILTER"));
    expect(open.call(list, { order: { [field]: "ASC" } })).toEqual(refused("ORDER"));
  });

  test("add and update refuse what the portal's version does not know", () => {
    const unknown = nestedError("VALIDATION_UNKNOWN_PARAMETERS");
    const fields = { ...connector, sourceCode: "mysql" };
    expect(open.call("biconnector.connector.add", { fields })).toEqual(unknown);
    expect(
      open.call("biconnector.connector.update", { id: 1, fields: { supportMapping: false } }),
    ).toEqual(unknown);
    expect(open.call("biconnector.connector.add", { fields: connector })).toEqual(
      success({ id: "2" }),
    );
  });

  test("connectors and connections are deleted as on newer ones", () => {
    const steps: [method: string, id: number, result: unknown][] = [
      ["connector", 1, nestedError("CONNECTOR_DELETE_RESTRICTED")],
      ["source", 11, nestedError("BX_ERROR")],
      ["dataset", 111, success(true)],
      ["source", 11, success(true)],
      ["connector", 1, success(true)],
    ];
    for (const [entity, id, result] of steps) {
      expect(open.call(`biconnector.${entity}.delete`, { id })).toEqual(result);
    }
  });
});
