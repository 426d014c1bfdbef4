import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectorRow, otherApplication } from "../scenarios/rows.ts";
import { columnOf, nestedError, rootError, rowsOf, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const list = "biconnector.connector.list";
const get = "biconnector.connector.get";

const fields = [
  "id",
  "title",
  "logo",
  "description",
  "sort",
  "urlCheck",
  "urlTableList",
  "urlTableDescription",
  "urlData",
  "settings",
  "dateCreate",
  "supportMapping",
  "sourceCode",
].sort();

/** A portal with so many connectors, numbered from 1. */
function openWith(count: number): OpenPortal {
  const open = openPortal();
  open.portal.store.connectors = numbersTo(count).map((id) =>
    connectorRow({ id, title: `Connector ${id}` }),
  );
  return open;
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe("pages", () => {
  const byId = { order: { id: "ASC" } };

  test("a page is 50 rows, counted from 1, and start is ignored", () => {
    const { call } = openWith(120);
    const ids = (params: object) => columnOf(call(list, { ...byId, ...params }), "id").map(Number);
    expect(ids({})).toEqual(numbersTo(50));
    expect(ids({ page: 1 })).toEqual(numbersTo(50));
    expect(ids({ page: 2 })).toEqual(numbersTo(100).slice(50));
    expect(ids({ page: "2" })).toEqual(numbersTo(100).slice(50));
    expect(ids({ start: 50 })).toEqual(numbersTo(50));
    expect(ids({ start: 50, page: 3 })).toEqual(numbersTo(120).slice(100));
  });

  test("there is no total and no next, beside the list or in it", () => {
    const { call } = openWith(51);
    const answer = call(list, byId);
    expect(answer).toEqual(success(expect.any(Array)));
    expect(rowsOf(answer)).toHaveLength(50);
  });

  test("a page shorter than 50 is the last, and so is an empty one", () => {
    const { call } = openWith(50);
    expect(rowsOf(call(list, byId))).toHaveLength(50);
    expect(call(list, { ...byId, page: 2 })).toEqual(success([]));
    expect(call(list, { ...byId, page: 1000 })).toEqual(success([]));
    expect(rowsOf(openWith(51).call(list, { ...byId, page: 2 }))).toHaveLength(1);
  });

  test("with an order that ends with id all pages together hold every row once, in order", () => {
    const row = fc.record({
      title: fc.constantFrom("", "Archive", "Sales", "Stock"),
      sort: fc.integer({ min: -1, max: 10 }),
      dateCreate: fc.constantFrom("2025-09-01 09:12:41", "2025-10-01 00:00:00"),
    });
    const field = fc.constantFrom("title" as const, "sort" as const, "dateCreate" as const);
    const direction = fc.constantFrom("ASC" as const, "DESC" as const);

    fc.assert(
      fc.property(
        fc.array(row, { minLength: 30, maxLength: 450, size: "max" }),
        field,
        direction,
        direction,
        (rows, field, first, last) => {
          const { call, portal } = openPortal();
          const connectors = rows.map((row, index) => connectorRow({ id: index + 1, ...row }));
          portal.store.connectors = connectors;
          const ids: number[] = [];
          for (let page = 1; page <= Math.ceil(rows.length / 50) + 1; page++) {
            const order = { [field]: first, id: last };
            ids.push(...columnOf(call(list, { order, page, select: ["id"] }), "id").map(Number));
          }

          const signs = { ASC: 1, DESC: -1 };
          const inOrder = connectors.toSorted((a, b) => {
            if (a[field] === b[field]) return (a.id - b.id) * signs[last];
            return (a[field] < b[field] ? -1 : 1) * signs[first];
          });
          expect(ids).toEqual(inOrder.map(({ id }) => id));
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

describe("order", () => {
  test("rows with the same value are told apart by the next key of the order", () => {
    const { call, portal } = openPortal();
    portal.store.connectors = [
      connectorRow({ id: 1, title: "B", sort: 10 }),
      connectorRow({ id: 2, title: "A", sort: 20 }),
      connectorRow({ id: 3, title: "A", sort: 10 }),
      connectorRow({ id: 10, title: "A", sort: 10 }),
    ];
    const ids = (order: object) => columnOf(call(list, { order }), "id");
    expect(ids({ title: "ASC", id: "ASC" })).toEqual(["2", "3", "10", "1"]);
    expect(ids({ title: "ASC", id: "DESC" })).toEqual(["10", "3", "2", "1"]);
    expect(ids({ sort: "DESC", title: "DESC", id: "ASC" })).toEqual(["2", "1", "3", "10"]);
  });

  test("dates are sorted as moments", () => {
    const { call, portal } = openPortal();
    portal.store.connectors = [
      connectorRow({ id: 1, title: "Later", dateCreate: "2026-01-02 00:00:00" }),
      connectorRow({ id: 2, title: "Earlier", dateCreate: "2025-12-31 23:59:59" }),
    ];
    const answer = call(list, { order: { dateCreate: "ASC" } });
    expect(columnOf(answer, "title")).toEqual(["Earlier", "Later"]);
  });

  test("without an order none is guaranteed: rows do not come by id", () => {
    const ids = columnOf(openWith(40).call(list), "id").map(Number);
    expect(ids).not.toEqual(numbersTo(40));
    expect(ids.toSorted((a, b) => a - b)).toEqual(numbersTo(40));
  });

  test("VALIDATION_ORDER_TYPE: an order that is no map", () => {
    const { call } = openPortal();
    expect(call(list, { order: "title" })).toEqual(nestedError("VALIDATION_ORDER_TYPE"));
    expect(call(list, { order: 1 })).toEqual(nestedError("VALIDATION_ORDER_TYPE"));
  });

  test.each(["clientId", "ID", "name", ""])(
    "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER: the unknown field %j",
    (field) => {
      const answer = openPortal().call(list, { order: { [field]: "ASC" } });
      expect(answer).toEqual(nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"));
    },
  );

  test.each(["UP", "", "ASC,id", 1])(
    "400 ERROR_ARGUMENT, at the root: the direction %j",
    (direction) => {
      const answer = openPortal().call(list, { order: { id: direction } });
      expect(answer).toEqual(rootError(400, "ERROR_ARGUMENT"));
    },
  );
});

describe("select", () => {
  test("select names the fields that rows carry", () => {
    const { call } = openWith(1);
    expect(call(list, { select: ["title", "id"] })).toEqual(
      success([{ id: "1", title: "Connector 1" }]),
    );
  });

  test.each([{}, { select: ["*"] }, { select: [] }])(
    "all fields come with %j, and nothing of the portal's own",
    (params) => {
      const [row = {}] = rowsOf(openWith(1).call(list, params));
      expect(Object.keys(row).sort()).toEqual(fields);
    },
  );

  test("VALIDATION_SELECT_TYPE: a select that is no list", () => {
    const { call } = openPortal();
    expect(call(list, { select: "id" })).toEqual(nestedError("VALIDATION_SELECT_TYPE"));
    expect(call(list, { select: 1 })).toEqual(nestedError("VALIDATION_SELECT_TYPE"));
  });

  test.each(["clientId", "ID", "hidden", "title "])(
    "VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT: the unknown field %j",
    (field) => {
      const answer = openPortal().call(list, { select: ["id", field] });
      expect(answer).toEqual(nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT"));
    },
  );
});

describe("rows", () => {
  test("trap: numbers come as strings, or as numbers", () => {
    const { call, portal } = openPortal();
    portal.store.connectors = [connectorRow({ id: 11, title: "MySQL", sort: 30 })];
    const select = ["id", "sort"];
    expect(call(list, { select })).toEqual(success([{ id: "11", sort: "30" }]));
    portal.switches.numbersAsStrings = false;
    expect(call(list, { select })).toEqual(success([{ id: 11, sort: 30 }]));
  });

  test("every field comes as it is stored", () => {
    const { call, portal } = openPortal();
    const { clientId: _, ...connector } = connectorRow({
      id: 11,
      title: `<b>"Sales"</b> & 📈`,
      logo: "data:image/png;base64,AAAA",
      description: "Orders\nand refunds",
      settings: [{ code: "port", name: "Port", type: "INT" }],
      supportMapping: true,
      sourceCode: "sales",
    });
    portal.switches.numbersAsStrings = false;
    portal.store.connectors = [connectorRow(connector)];
    expect(call(list)).toEqual(success([connector]));
    expect(connector.dateCreate).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  test("another application's connectors are in no list, whatever is asked for", () => {
    const { call, portal } = openWith(2);
    portal.store.connectors.push(
      connectorRow({ id: 3, title: "Theirs", clientId: otherApplication }),
    );
    for (const filter of [{}, { id: 3 }, { logic: "AND", id: 3 }, [{ logic: "OR", id: 3 }]]) {
      expect(columnOf(call(list, { filter }), "id")).not.toContain("3");
    }
  });

  test("what is done to an answer does not change the portal", () => {
    const { call, portal } = openWith(1);
    const before = structuredClone(portal.store);
    for (const row of rowsOf(call(list))) {
      row.title = "Changed";
      if (Array.isArray(row.settings)) row.settings.length = 0;
    }
    expect(portal.store).toEqual(before);
  });
});

describe("get and fields", () => {
  test("get answers {item} with every field", () => {
    const { call, portal } = openWith(2);
    const { clientId: _, ...connector } = connectorRow({ id: 2, title: "Connector 2" });
    const texts = { id: "2", sort: String(connector.sort) };
    expect(call(get, { id: 2 })).toEqual(success({ item: { ...connector, ...texts } }));
    portal.switches.numbersAsStrings = false;
    expect(call(get, { id: "2" })).toEqual(success({ item: connector }));
    expect(portal.store.connectors).toHaveLength(2);
  });

  test("get: another application's connector is CONNECTOR_NOT_FOUND, like none at all", () => {
    const { call, portal } = openPortal();
    portal.store.connectors = [
      connectorRow({ id: 3, title: "Theirs", clientId: otherApplication }),
    ];
    const notFound = nestedError("CONNECTOR_NOT_FOUND", "Connector was not found.");
    expect(call(get, { id: 3 })).toEqual(notFound);
    expect(call(get, { id: 4 })).toEqual(notFound);
  });

  test("get: an id that is missing or no positive integer", () => {
    const { call } = openPortal();
    expect(call(get)).toEqual(nestedError("VALIDATION_ID_NOT_PROVIDED", "ID is missing."));
    expect(call(get, { id: "abc" })).toEqual(nestedError("VALIDATION_INVALID_ID_FORMAT"));
  });

  test("fields answers {fields} with title, type and four marks each", () => {
    const answer = openPortal().call("biconnector.connector.fields");
    const description = expect.objectContaining({
      title: expect.any(String),
      type: expect.any(String),
      isRequired: expect.any(Boolean),
      isReadOnly: expect.any(Boolean),
      isImmutable: expect.any(Boolean),
      isMultiple: expect.any(Boolean),
    });
    expect(answer).toEqual(success({ fields: fields.map(() => description) }));
  });

  test("fields: which exist, which are read-only, which are required on creation", () => {
    const described = describedFields(openPortal());
    const titles = (wanted: (field: Described) => boolean) =>
      described
        .filter(wanted)
        .map(({ title }) => title)
        .sort();
    expect(titles(() => true)).toEqual(fields);
    expect(titles(({ isReadOnly }) => isReadOnly)).toEqual(["dateCreate", "id"]);
    expect(titles(({ isRequired, isReadOnly }) => isRequired && !isReadOnly)).toEqual([
      "logo",
      "settings",
      "title",
      "urlCheck",
      "urlData",
      "urlTableDescription",
      "urlTableList",
    ]);
    expect(titles(({ isImmutable }) => isImmutable)).toEqual([]);
  });
});

interface Described {
  title: string;
  isRequired: boolean;
  isReadOnly: boolean;
  isImmutable: boolean;
}

function describedFields({ call }: OpenPortal): Described[] {
  const answer = call("biconnector.connector.fields");
  return (answer as { body: { result: { fields: Described[] } } }).body.result.fields;
}
