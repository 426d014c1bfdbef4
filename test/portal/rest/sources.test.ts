import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow, otherApplication, sourceRow, tableRow } from "../scenarios/rows.ts";
import type { SourceRow, StoredCredential } from "../store.ts";
import { columnOf, nestedError, resultOf, rowsOf, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const list = "biconnector.source.list";
const notFound = nestedError("SOURCE_NOT_FOUND", expect.any(String));

const credentials: StoredCredential[] = [
  { id: 1, code: "host", name: "Host", type: "STRING", value: "db.example.com" },
  { id: 2, code: "password", name: "Password", type: "STRING", value: "secret" },
];

const fields = [
  "id",
  "title",
  "type",
  "code",
  "description",
  "active",
  "dateCreate",
  "dateUpdate",
  "createdById",
  "updatedById",
  "connectorId",
  "settings",
].sort();

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  const settings = credentials.map(({ value: _, ...setting }) => setting);
  const mysql = connectorRow({ id: 1, title: "MySQL", settings });
  const shop = connectorRow({
    id: 2,
    title: "Shop",
    urlCheck: "https://switched-off.invalid/check",
  });
  const theirs = connectorRow({ id: 3, title: "Theirs", clientId: otherApplication });
  const sales = sourceRow(mysql, { id: 11, title: "Sales", settings: credentials });
  open.portal.store.connectors = [mysql, shop, theirs];
  open.portal.store.sources = [
    sales,
    sourceRow(mysql, { id: 12, title: "Stock", active: false }),
    sourceRow(shop, { id: 21, title: "Orders" }),
    sourceRow(theirs, { id: 31, title: "Calls" }),
  ];
  open.portal.store.tables = [tableRow(sales, { id: 111, name: "orders" })];
});

const call = (method: string, params?: object) => open.call(`biconnector.source.${method}`, params);
const stored = (id: number): SourceRow | undefined =>
  open.portal.store.sources.find((row) => row.id === id);

describe("list", () => {
  test("trap (security): without select, with * or settings it returns the stored values", () => {
    const filter = { id: 11 };
    for (const params of [
      { filter },
      { filter, select: ["*"] },
      { filter, select: ["settings"] },
    ]) {
      expect(columnOf(open.call(list, params), "settings")).toEqual([credentials]);
    }
    const select = fields.filter((title) => title !== "settings");
    const named = open.call(list, { filter, select });
    expect(rowsOf(named).map((row) => Object.keys(row).sort())).toEqual([select]);
    expect(JSON.stringify(named)).not.toContain("secret");
  });

  test("a row has the fields of a source, and nothing of the portal's own", () => {
    open.portal.store.sources = open.portal.store.sources.map((row) => ({ ...row, hidden: false }));
    const [row = {}] = rowsOf(open.call(list, { filter: { id: 12 } }));
    expect(Object.keys(row).sort()).toEqual(fields);
    expect(row).toMatchObject({ id: "12", connectorId: "1", type: "rest", active: false });
  });

  test("only connections of the application's own connectors are listed", () => {
    const answer = open.call(list, { select: ["id"], order: { id: "ASC" } });
    expect(answer).toEqual(success([{ id: "11" }, { id: "12" }, { id: "21" }]));
    expect(columnOf(open.callAs(otherApplication, list), "id")).toEqual(["31"]);
  });

  test("a connection that this person may not see is as if it were not there", () => {
    Object.assign(stored(12) ?? {}, { hidden: true });
    expect(columnOf(open.call(list, { order: { id: "ASC" } }), "id")).toEqual(["11", "21"]);
    expect(call("get", { id: 12 })).toEqual(notFound);
    expect(call("delete", { id: 12 })).toEqual(notFound);
    expect(stored(12)).toBeDefined();
  });

  test("{@connectorId: [...]} finds the connections of several connectors", () => {
    const ids = (connectors: unknown) => {
      const params = { filter: { "@connectorId": connectors }, order: { id: "ASC" } };
      return columnOf(open.call(list, params), "id");
    };
    expect(ids([1, 2])).toEqual(["11", "12", "21"]);
    expect(ids(["1"])).toEqual(["11", "12"]);
    expect(ids([2, 3, 99])).toEqual(["21"]);
  });

  test("a page is 50 rows", () => {
    const mysql = connectorRow({ id: 1, title: "MySQL" });
    open.portal.store.sources = Array.from({ length: 51 }, (_, index) =>
      sourceRow(mysql, { id: index + 1, title: "Many" }),
    );
    const order = { id: "ASC" };
    expect(rowsOf(open.call(list, { order }))).toHaveLength(50);
    expect(columnOf(open.call(list, { order, page: 2 }), "id")).toEqual(["51"]);
  });

  test("unknown fields and bad types", () => {
    const refused: [params: object, code: string][] = [
      [{ select: "id" }, "VALIDATION_SELECT_TYPE"],
      [{ filter: "id" }, "VALIDATION_FILTER_TYPE"],
      [{ order: "id" }, "VALIDATION_ORDER_TYPE"],
      [{ select: ["hidden"] }, "VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT"],
      [{ filter: { hidden: true } }, "VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER"],
      [{ order: { hidden: "ASC" } }, "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"],
    ];
    for (const [params, code] of refused) {
      expect(open.call(list, params)).toEqual(nestedError(code));
    }
  });
});

describe("get and fields", () => {
  test("get nests: {item: {connection, connectorId, settings}}", () => {
    const { connectorId: _, settings: __, ...connection } = stored(11) ?? {};
    expect(call("get", { id: 11 })).toEqual(
      success({ item: { connection, connectorId: 1, settings: credentials } }),
    );
  });

  test.each(["get", "update", "delete"])("%s: the id is checked as everywhere", (method) => {
    const send = (params: object) => call(method, { ...params, fields: { title: "New" } });
    expect(send({})).toEqual(nestedError("VALIDATION_ID_NOT_PROVIDED", "ID is missing."));
    expect(send({ id: "abc" })).toEqual(
      nestedError("VALIDATION_INVALID_ID_FORMAT", "ID has to be a positive integer."),
    );
    expect(send({ id: 99 })).toEqual(notFound);
    expect(send({ id: 31 })).toEqual(notFound);
  });

  test("fields answers {fields}; connectorId is immutable", () => {
    const { fields: described } = resultOf(call("fields")) as {
      fields: { title: string; isImmutable: boolean }[];
    };
    expect(described.map(({ title }) => title).sort()).toEqual(fields);
    const immutable = described.filter(({ isImmutable }) => isImmutable);
    expect(immutable.map(({ title }) => title)).toEqual(["connectorId"]);
  });
});

describe("add", () => {
  const values = { host: "db2.example.com", password: "another" };

  test("success is {id}, and the connection is there with its credentials", () => {
    const answer = call("add", { fields: { title: "New", connectorId: 1, settings: values } });
    expect(answer).toEqual(success({ id: 32 }));
    expect(stored(32)).toMatchObject({
      title: "New",
      type: "rest",
      connectorId: 1,
      active: true,
      dateCreate: "2026-01-15 12:30:05",
      settings: [
        { code: "host", name: "Host", type: "STRING", value: "db2.example.com" },
        { code: "password", name: "Password", type: "STRING", value: "another" },
      ],
    });
  });

  test("SOURCE_CREATE_CONNECTION_ERROR: the portal calls urlCheck and that fails", () => {
    const answer = call("add", { fields: { title: "New", connectorId: 2, settings: values } });
    expect(answer).toEqual(nestedError("SOURCE_CREATE_CONNECTION_ERROR"));
    expect(open.portal.store.sources).toHaveLength(4);
  });

  test.each([3, 99])("the connector %i is not the application's", (connectorId) => {
    const answer = call("add", { fields: { title: "New", connectorId, settings: values } });
    expect(answer).toEqual(nestedError("CONNECTOR_NOT_FOUND"));
    expect(open.portal.store.sources).toHaveLength(4);
  });

  test.each([
    ["VALIDATION_FIELDS_NOT_PROVIDED", {}],
    ["VALIDATION_REQUIRED_FIELD_MISSING", { title: "New", settings: values }],
    ["VALIDATION_REQUIRED_FIELD_MISSING", { connectorId: 1, settings: values }],
    ["VALIDATION_UNKNOWN_PARAMETERS", { title: "New", connectorId: 1, settings: values, host: 1 }],
    ["VALIDATION_READ_ONLY_FIELD", { title: "New", connectorId: 1, settings: values, id: 5 }],
    ["VALIDATION_INVALID_FIELD_TYPE", { title: "New", connectorId: "MySQL", settings: values }],
  ])("%s: %j", (code, fields) => {
    expect(call("add", { fields })).toEqual(nestedError(code));
    expect(open.portal.store.sources).toHaveLength(4);
  });
});

describe("update", () => {
  test("success is true; what is not given stays", () => {
    const before = structuredClone(stored(11));
    open.clock.now += 60_000;
    expect(call("update", { id: 11, fields: { title: "Sales 2" } })).toEqual(success(true));
    expect(stored(11)).toEqual({ ...before, title: "Sales 2", dateUpdate: "2026-01-15 12:31:05" });
  });

  test("VALIDATION_IMMUTABLE_FIELD: a connection keeps its connector", () => {
    const answer = call("update", { id: 11, fields: { connectorId: 2 } });
    expect(answer).toEqual(nestedError("VALIDATION_IMMUTABLE_FIELD"));
    expect(stored(11)?.connectorId).toBe(1);
  });

  test("SOURCE_UPDATE_CONNECTION_ERROR: the portal calls urlCheck and that fails", () => {
    const answer = call("update", { id: 21, fields: { title: "Orders 2" } });
    expect(answer).toEqual(nestedError("SOURCE_UPDATE_CONNECTION_ERROR"));
    expect(stored(21)?.title).toBe("Orders");
  });
});

describe("delete", () => {
  test("success is true, and the connection is gone", () => {
    expect(call("delete", { id: "12" })).toEqual(success(true));
    expect(stored(12)).toBeUndefined();
    expect(call("delete", { id: 12 })).toEqual(notFound);
  });

  test("while tables exist it is refused with BX_ERROR", () => {
    const refused = nestedError(
      "BX_ERROR",
      "Cannot delete source. Delete all related datasets first.",
    );
    expect(call("delete", { id: 11 })).toEqual(refused);
    expect(stored(11)).toBeDefined();
    expect(open.call("biconnector.table.delete", { id: 111 })).toEqual(success(true));
    expect(call("delete", { id: 11 })).toEqual(success(true));
  });

  test("that text is in the portal's language", () => {
    open.portal.lang = "ru";
    expect(call("delete", { id: 11 })).toEqual(
      nestedError("BX_ERROR", expect.stringMatching(/^\P{Script=Latin}+$/u)),
    );
  });
});
