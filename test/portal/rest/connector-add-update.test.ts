import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../portal.ts";
import { connectorRow, otherApplication } from "../scenarios/rows.ts";
import type { ConnectorRow } from "../store.ts";
import { columnOf, nestedError, resultOf, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const fields = {
  title: "MySQL",
  logo: "data:image/png;base64,AAAA",
  urlCheck: "https://connect.example.com/check",
  urlTableList: "https://connect.example.com/table_list",
  urlTableDescription: "https://connect.example.com/table_description",
  urlData: "https://connect.example.com/data",
  settings: [{ code: "host", name: "Host", type: "STRING" }],
};

const setting = { code: "port", name: "Port", type: "INT" };

let open: OpenPortal;
let before: ConnectorRow[];

beforeEach(() => {
  open = openPortal();
  open.portal.store.connectors = [
    connectorRow({ id: 4, title: "Sales", description: "Orders", sort: 30 }),
    connectorRow({ id: 5, title: "Theirs", clientId: otherApplication }),
  ];
  before = structuredClone(open.portal.store.connectors);
});

const add = (fields?: unknown) => open.call("biconnector.connector.add", { fields });
const update = (fields?: unknown) => open.call("biconnector.connector.update", { id: 4, fields });
const stored = (id: number) => open.portal.store.connectors.find((row) => row.id === id);

/** Both ways of sending fields, where both are checked alike, and how they succeed. */
const ways: [way: string, send: (fields: object) => Answer, done: unknown][] = [
  ["add", (some) => add({ ...fields, ...some }), success({ id: 6 })],
  ["update", (some) => update(some), success(true)],
];

function expectRefused(answer: Answer, code: unknown) {
  expect(answer).toEqual(nestedError(code));
  expect(open.portal.store.connectors).toEqual(before);
}

describe("add", () => {
  test("4.1 success is {id}, and the connector is there, with its defaults", () => {
    expect(add(fields)).toEqual(success({ id: 6 }));
    expect(stored(6)).toEqual({
      ...fields,
      id: 6,
      clientId: open.portal.store.clientId,
      description: null,
      sort: 100,
      supportMapping: false,
      sourceCode: null,
      dateCreate: "2026-01-15 12:30:05",
    });
  });

  test("4.2 it belongs to the application that calls", () => {
    const answer = open.callAs(otherApplication, "biconnector.connector.add", { fields });
    expect(resultOf(answer)).toEqual({ id: 6 });
    expect(columnOf(open.call("biconnector.connector.list"), "id")).toEqual(["4"]);
  });

  test("4.3 every field that is not read-only can be given", () => {
    const optional = {
      description: "Tables",
      sort: 5,
      supportMapping: true,
      sourceCode: "mysql",
    };
    expect(add({ ...fields, ...optional })).toEqual(success({ id: 6 }));
    expect(stored(6)).toMatchObject({ ...fields, ...optional });
  });

  test("5 trap: a repeated add makes a second connector", () => {
    expect(add(fields)).toEqual(success({ id: 6 }));
    expect(add(fields)).toEqual(success({ id: 7 }));
  });

  test.each(Object.keys(fields))("4.3 VALIDATION_REQUIRED_FIELD_MISSING: %s", (title) => {
    const rest = Object.entries(fields).filter(([key]) => key !== title);
    expectRefused(add(Object.fromEntries(rest)), "VALIDATION_REQUIRED_FIELD_MISSING");
  });
});

describe("update", () => {
  test("4.1 success is true; any subset of the fields may be given, the others stay", () => {
    expect(update({ title: "Sales 2", sort: 7 })).toEqual(success(true));
    expect(stored(4)).toEqual({ ...before[0], title: "Sales 2", sort: 7 });
    expect(update({ settings: [setting] })).toEqual(success(true));
    expect(stored(4)).toEqual({ ...before[0], title: "Sales 2", sort: 7, settings: [setting] });
  });

  test("4.4 an id that is missing or no positive integer", () => {
    const send = (params: object) => open.call("biconnector.connector.update", params);
    const some = { title: "New" };
    expectRefused(send({ fields: some }), "VALIDATION_ID_NOT_PROVIDED");
    expectRefused(send({ id: 0, fields: some }), "VALIDATION_INVALID_ID_FORMAT");
    expectRefused(send({ id: null, fields: some }), "VALIDATION_INVALID_ID_FORMAT");
  });

  test("4.2 CONNECTOR_NOT_FOUND: unknown, or another application's", () => {
    for (const id of [5, 99]) {
      const answer = open.call("biconnector.connector.update", { id, fields: { title: "New" } });
      expect(answer).toEqual(nestedError("CONNECTOR_NOT_FOUND", "Connector was not found."));
    }
    expect(open.portal.store.connectors).toEqual(before);
  });
});

describe("what both refuse, changing nothing", () => {
  test.each([undefined, null, {}, [], "title"])(
    "4.4 VALIDATION_FIELDS_NOT_PROVIDED: fields %j",
    (nothing) => {
      expectRefused(add(nothing), "VALIDATION_FIELDS_NOT_PROVIDED");
      expectRefused(update(nothing), "VALIDATION_FIELDS_NOT_PROVIDED");
    },
  );

  describe.each(ways)("%s", (_way, send, done) => {
    test.each(["name", "ID", "clientId"])("4.4 VALIDATION_UNKNOWN_PARAMETERS: %s", (title) => {
      expectRefused(send({ [title]: "x" }), "VALIDATION_UNKNOWN_PARAMETERS");
    });

    test.each([{ id: 9 }, { dateCreate: "2026-01-01 00:00:00" }])(
      "4.4 VALIDATION_READ_ONLY_FIELD: %j",
      (some) => expectRefused(send(some), "VALIDATION_READ_ONLY_FIELD"),
    );

    test.each([
      { title: 5 },
      { title: null },
      { logo: ["x"] },
      { sort: "first" },
      { urlData: {} },
      { settings: "host" },
      { supportMapping: "yes" },
    ])("4.4 VALIDATION_INVALID_FIELD_TYPE: %j", (some) =>
      expectRefused(send(some), "VALIDATION_INVALID_FIELD_TYPE"),
    );

    test.each([
      { code: "host", name: "Host" },
      { code: "host", type: "STRING" },
      { name: "Host", type: "STRING" },
      {},
    ])("4.4 VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS: %j", (incomplete) =>
      expectRefused(
        send({ settings: [setting, incomplete] }),
        "VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS",
      ),
    );

    test.each(["string", "int", "Int", "DATE", ""])(
      "4.3 VALIDATION_SETTINGS_INVALID_TYPE: %j, for only STRING and INT are types",
      (type) =>
        expectRefused(
          send({ settings: [{ ...setting, type }] }),
          "VALIDATION_SETTINGS_INVALID_TYPE",
        ),
    );

    test("4.3 the name and the code of a credential are 512 characters at the most", () => {
      const with512 = { ...setting, name: "n".repeat(512), code: "c".repeat(512) };
      const withLongName = { ...setting, name: "n".repeat(513) };
      const withLongCode = { ...setting, code: "c".repeat(513) };
      expectRefused(send({ settings: [withLongName] }), "VALIDATION_SETTINGS_NAME_TOO_LONG");
      expectRefused(send({ settings: [withLongCode] }), "VALIDATION_SETTINGS_CODE_TOO_LONG");
      expect(send({ settings: [with512] })).toEqual(done);
    });

    test.each([
      ["title", 512],
      ["urlCheck", 2048],
      ["urlTableList", 2048],
      ["urlTableDescription", 2048],
      ["urlData", 2048],
      ["sourceCode", 64],
    ])("4.3 %s is %i characters at the most", (title, most) => {
      expectRefused(send({ [title]: "x".repeat(most + 1) }), expect.any(String));
      expect(send({ [title]: "x".repeat(most) })).toEqual(done);
    });
  });
});

test("4.2 ACCESS_DENIED before anything is checked", () => {
  open.portal.switches.access = false;
  expectRefused(add(), "ACCESS_DENIED");
  expectRefused(add(fields), "ACCESS_DENIED");
  expectRefused(update({ id: 9 }), "ACCESS_DENIED");
});
