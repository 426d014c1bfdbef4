import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow, otherApplication, sourceRow, tableRow } from "../scenarios/rows.ts";
import { columnOf, nestedError, resultOf, rowsOf, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const notFound = nestedError("DATASET_NOT_FOUND");

const newTable = {
  sourceId: 11,
  name: "refunds",
  externalName: "Refunds",
  externalCode: "refunds",
  fields: [{ name: "ID", externalCode: "id", type: "int" }],
};

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  const mysql = connectorRow({ id: 1, title: "MySQL" });
  const theirs = connectorRow({ id: 3, title: "Theirs", clientId: otherApplication });
  const sales = sourceRow(mysql, { id: 11, title: "Sales" });
  const calls = sourceRow(theirs, { id: 31, title: "Calls" });
  Object.assign(open.portal.store, {
    connectors: [mysql, theirs],
    sources: [sales, calls],
    tables: [
      tableRow(sales, { id: 111, name: "orders", externalId: 501 }),
      tableRow(sales, { id: 112, name: "customers" }),
      tableRow(calls, { id: 311, name: "calls", externalId: 502 }),
    ],
  });
});

const left = () => open.portal.store.tables.map(({ id }) => id);

describe.each(["table", "dataset"])("biconnector.%s", (entity) => {
  const call = (method: string, params?: object) =>
    open.call(`biconnector.${entity}.${method}`, params);

  test("list: the tables of the application's connections, with the named fields", () => {
    const select = ["id", "sourceId", "name", "externalName", "externalCode", "externalId"];
    expect(call("list", { select, order: { id: "ASC" } })).toEqual(
      success([
        {
          id: "111",
          sourceId: "11",
          name: "orders",
          externalName: "orders",
          externalCode: "orders",
          externalId: "501",
        },
        {
          id: "112",
          sourceId: "11",
          name: "customers",
          externalName: "customers",
          externalCode: "customers",
          externalId: "0",
        },
      ]),
    );
  });

  test("{@sourceId: [...]} finds the tables of several connections", () => {
    const ids = (sources: number[]) =>
      columnOf(call("list", { filter: { "@sourceId": sources }, order: { id: "ASC" } }), "id");
    expect(ids([11, 31])).toEqual(["111", "112"]);
    expect(ids([31])).toEqual([]);
  });

  test("answers may carry unknown extra keys", () => {
    const described = (resultOf(call("fields")) as { fields: { title: string }[] }).fields;
    const titles = described.map(({ title }) => title);
    const [row = {}] = rowsOf(call("list"));
    expect(Object.keys(row).filter((key) => !titles.includes(key))).not.toEqual([]);
  });

  test("unknown fields and bad types", () => {
    const refused: [params: object, code: string][] = [
      [{ select: "id" }, "VALIDATION_SELECT_TYPE"],
      [{ filter: "id" }, "VALIDATION_FILTER_TYPE"],
      [{ order: "id" }, "VALIDATION_ORDER_TYPE"],
      [{ select: ["title"] }, "VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT"],
      [{ filter: { title: "x" } }, "VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER"],
      [{ order: { title: "ASC" } }, "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"],
    ];
    for (const [params, code] of refused) expect(call("list", params)).toEqual(nestedError(code));
  });

  test("get answers {item}", () => {
    expect(call("get", { id: 111 })).toEqual(
      success({ item: expect.objectContaining({ id: 111, name: "orders", externalId: 501 }) }),
    );
  });

  test.each(["get", "update"])("%s: the id is checked as everywhere", (method) => {
    const send = (params: object) => call(method, { ...params, fields: { description: "New" } });
    expect(send({})).toEqual(nestedError("VALIDATION_ID_NOT_PROVIDED", "ID is missing."));
    expect(send({ id: -1 })).toEqual(
      nestedError("VALIDATION_INVALID_ID_FORMAT", "ID has to be a positive integer."),
    );
    expect(send({ id: 999 })).toEqual(notFound);
    expect(send({ id: 311 })).toEqual(notFound);
  });

  test("add answers {id}, update answers true", () => {
    expect(call("add", { fields: newTable })).toEqual(success({ id: 312 }));
    const fields = { description: "What came back" };
    expect(call("update", { id: 312, fields })).toEqual(success(true));
    expect(open.portal.store.tables.at(-1)).toMatchObject({
      ...newTable,
      ...fields,
      id: 312,
      fields: [{ name: "ID", externalCode: "id", type: "int", visible: true }],
    });
  });

  test.each([31, 999])("add: the connection %i is not the application's", (sourceId) => {
    expect(call("add", { fields: { ...newTable, sourceId } })).toEqual(
      nestedError("SOURCE_NOT_FOUND"),
    );
    expect(left()).toEqual([111, 112, 311]);
  });

  test("VALIDATION_IMMUTABLE_FIELD: a table keeps its connection", () => {
    const answer = call("update", { id: 111, fields: { sourceId: 31 } });
    expect(answer).toEqual(nestedError("VALIDATION_IMMUTABLE_FIELD"));
  });

  test.each([
    ["VALIDATION_FIELDS_NOT_PROVIDED", undefined],
    ["VALIDATION_UNKNOWN_PARAMETERS", { ...newTable, title: "Refunds" }],
    ["VALIDATION_READ_ONLY_FIELD", { ...newTable, externalId: 7 }],
    ["VALIDATION_INVALID_FIELD_TYPE", { ...newTable, sourceId: "Sales" }],
    ["VALIDATION_REQUIRED_FIELD_MISSING", { name: "refunds" }],
  ])("add: %s", (code, fields) => {
    expect(call("add", { fields })).toEqual(nestedError(code));
    expect(left()).toEqual([111, 112, 311]);
  });
});

describe("delete", () => {
  const remove = (params: object) => open.call("biconnector.table.delete", params);

  test("it leaves the dataset of BI Builder behind, among the unused elements", () => {
    expect(remove({ id: 111 })).toEqual(success(true));
    expect(left()).toEqual([112, 311]);
    expect(open.portal.store.biDatasets).toEqual([{ id: 501, name: "orders" }]);
  });

  test("it leaves nothing behind when externalId is 0", () => {
    expect(remove({ id: "112" })).toEqual(success(true));
    expect(left()).toEqual([111, 311]);
    expect(open.portal.store.biDatasets).toEqual([]);
  });

  test("DATASET_NOT_FOUND: unknown, another application's, or gone already", () => {
    expect(remove({ id: 999 })).toEqual(notFound);
    expect(remove({ id: 311 })).toEqual(notFound);
    expect(remove({ id: 112 })).toEqual(success(true));
    expect(remove({ id: 112 })).toEqual(notFound);
    expect(open.portal.store.biDatasets).toEqual([]);
  });

  test("the id is checked as everywhere", () => {
    expect(remove({})).toEqual(nestedError("VALIDATION_ID_NOT_PROVIDED", "ID is missing."));
    expect(remove({ id: null })).toEqual(
      nestedError("VALIDATION_INVALID_ID_FORMAT", "ID has to be a positive integer."),
    );
  });
});
