import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow, otherApplication } from "../scenarios/rows.ts";
import { columnOf, nestedError } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  open.portal.switches.rateLimit = null;
  open.portal.store.connectors = [
    connectorRow({ id: 2, title: "MySQL", sort: 10, dateCreate: "2025-09-01 09:00:00" }),
    connectorRow({ id: 4, title: "PostgreSQL", sort: 20, dateCreate: "2025-10-01 09:00:00" }),
    connectorRow({ id: 9, title: "100% sales", sort: 20, dateCreate: "2025-11-01 09:00:00" }),
    connectorRow({ id: 10, title: "1000 sales", sort: 5, dateCreate: "2025-12-01 09:00:00" }),
    connectorRow({
      id: 11,
      title: "Orders",
      description: "MySQL too",
      sort: 100,
      dateCreate: "2026-01-01 09:00:00",
    }),
    connectorRow({ id: 3, title: "MySQL of theirs", clientId: otherApplication }),
  ];
});

const all = [2, 4, 9, 10, 11];

const list = (filter: unknown) =>
  open.call("biconnector.connector.list", { filter, select: ["id"], order: { id: "ASC" } });

/** The connectors that a filter finds, by number. */
const found = (filter: unknown) => columnOf(list(filter), "id").map(Number);

describe("prefixes", () => {
  test.each<[filter: object, ids: number[]]>([
    [{ title: "MySQL" }, [2]],
    [{ "=title": "MySQL" }, [2]],
    [{ "=title": "My" }, []],
    [{ "!title": "MySQL" }, [4, 9, 10, 11]],
    [{ "!=title": "MySQL" }, [4, 9, 10, 11]],
    [{ ">sort": 20 }, [11]],
    [{ ">=sort": 20 }, [4, 9, 11]],
    [{ "<sort": 20 }, [2, 10]],
    [{ "<=sort": 20 }, [2, 4, 9, 10]],
    [{ "@id": [2, 9, 99] }, [2, 9]],
    [{ "!@id": [2, 9, 99] }, [4, 10, 11]],
    [{ "%title": "SQL" }, [2, 4]],
    [{ "%title": "osto" }, []],
    [{ "=%title": "My%" }, [2]],
    [{ "=%title": "%SQL" }, [2, 4]],
    [{ "=%title": "SQL" }, []],
    [{ "%=title": "%SQL" }, [2, 4]],
  ])("%j finds %j", (filter, ids) => expect(found(filter)).toEqual(ids));

  test("trap: numbers are compared as numbers, also when they come as strings", () => {
    expect(found({ ">id": "9" })).toEqual([10, 11]);
    expect(found({ id: "10" })).toEqual([10]);
    expect(found({ "@id": ["4", "10"] })).toEqual([4, 10]);
    expect(found({ "<sort": "10" })).toEqual([10]);
  });

  test("dates are compared as moments", () => {
    expect(found({ ">=dateCreate": "2025-12-01 09:00:00" })).toEqual([10, 11]);
    expect(found({ ">=dateCreate": "2025-10-01", "<dateCreate": "2025-12-01" })).toEqual([4, 9]);
  });

  test("conditions beside each other must all hold", () => {
    expect(found({ "%title": "SQL", ">sort": 10 })).toEqual([4]);
    expect(found({ "%title": "SQL", sort: 5 })).toEqual([]);
  });

  test("no filter finds every connector of the application, and no other", () => {
    for (const filter of [undefined, {}, []]) expect(found(filter)).toEqual(all);
  });
});

describe("contains", () => {
  const special = fc.constantFrom(..."%_\\'\"`*?.^$[](){}|&<>");
  const text = fc.string({
    unit: fc.oneof(special, fc.constantFrom(..."abAB 01éЖ売📈")),
    minLength: 1,
    maxLength: 6,
  });

  test("in %title every character is just a character, without regard to case", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (titles, query) => {
        open.portal.store.connectors = [...titles, `<${query}>`].map((title, index) =>
          connectorRow({ id: index + 1, title }),
        );
        const expected = open.portal.store.connectors
          .filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()))
          .map(({ id }) => id);
        expect(expected).toContain(titles.length + 1);
        expect(found({ "%title": query })).toEqual(expected);
        expect(found([{ logic: "OR", "%title": query, "%description": query }])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("% and _ stand for other characters in =% only", () => {
    expect(found({ "%title": "100%" })).toEqual([9]);
    expect(found({ "%title": "100_" })).toEqual([]);
    expect(found({ "=%title": "100%" })).toEqual([9, 10]);
    expect(found({ "=%title": "100_ sales" })).toEqual([9, 10]);
  });
});

describe("groups", () => {
  test("an OR in a nested group finds what meets one of its conditions", () => {
    expect(found([{ logic: "OR", "%title": "mysql", "%description": "mysql" }])).toEqual([2, 11]);
    expect(found({ 0: { logic: "OR", id: 4, title: "Orders" } })).toEqual([4, 11]);
  });

  test("a nested group stands beside other conditions, which must hold too", () => {
    const group = { logic: "OR", "%title": "MySQL", "%description": "MySQL" };
    expect(found({ 0: group, ">sort": 10 })).toEqual([11]);
    expect(found([group, { ">sort": 10 }])).toEqual([11]);
  });

  test("groups nest, each with its own logic", () => {
    const eitherOr = [
      {
        logic: "OR",
        0: { logic: "AND", "%title": "SQL", sort: 20 },
        1: { "%title": "sales", sort: 5 },
      },
    ];
    expect(found(eitherOr)).toEqual([4, 10]);
  });

  test("a group without logic is an AND", () => {
    expect(found([{ "%title": "SQL", sort: 10 }])).toEqual([2]);
  });

  test("trap: logic OR at the top level matches every connector of the application", () => {
    expect(found({ logic: "OR", title: "MySQL" })).toEqual(all);
    expect(found({ logic: "OR", title: "none", description: "none" })).toEqual(all);
    expect(found({ logic: "OR", 0: { id: 2, title: "none" } })).toEqual(all);
  });

  test("logic AND at the top level changes nothing", () => {
    expect(found({ logic: "AND", title: "MySQL", sort: 10 })).toEqual([2]);
    expect(found({ logic: "AND", title: "MySQL", sort: 20 })).toEqual([]);
  });
});

describe("what is refused", () => {
  const refused = (filter: unknown, code: string) =>
    expect(list(filter)).toEqual(nestedError(`VALIDATION_${code}`));

  test.each(["title", 1, true])("VALIDATION_FILTER_TYPE: %j", (filter) =>
    refused(filter, "FILTER_TYPE"),
  );

  test.each<object>([
    { clientId: "x" },
    { "%name": "x" },
    { ID: 1 },
    [{ logic: "OR", "%name": "x" }],
    [{ logic: "OR", 0: { name: "x" } }],
    { logic: "OR", "%name": "x" },
  ])("VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: %j", (filter) =>
    refused(filter, "FIELD_NOT_ALLOWED_IN_FILTER"),
  );

  test.each<object>([
    { "@title": ["a"] },
    { title: ["MySQL", "Orders"] },
    { "@id": [2, "four"] },
    [{ logic: "OR", "@title": ["a"] }],
  ])("trap: inside an array value only numbers are accepted: %j", (filter) =>
    refused(filter, "FIELD_NOT_ALLOWED_IN_FILTER"),
  );

  test.each<object>([{ logic: "XOR" }, { logic: "" }, [{ logic: "NOT", title: "x" }]])(
    "VALIDATION_INVALID_FILTER_LOGIC: %j",
    (filter) => refused(filter, "INVALID_FILTER_LOGIC"),
  );
});
