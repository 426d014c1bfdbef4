import { expect } from "vitest";
import { columnOf, nestedError } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { type Proof, rule } from "./rule.ts";

const list = "biconnector.connector.list";

/** Connectors by a short name: each name is in the title, behind the mark. */
async function addNamed(proof: Proof, rows: Record<string, { name: string; sort?: number }>) {
  const named = new Map<number, string>();
  for (const [key, { name, sort = 100 }] of Object.entries(rows)) {
    const title = `${proof.mark} ${name}`;
    named.set(await proof.addConnector({ title, description: name, sort }), key);
  }
  /** The short names of what a filter finds, in the order of their making. */
  return async (filter: object): Promise<string[]> => {
    const answer = await proof.call(list, { select: ["id"], filter, order: { id: "ASC" } });
    return columnOf(answer, "id").flatMap((id) => named.get(Number(id)) ?? []);
  };
}

const rows = {
  mysql: { name: "MySQL", sort: 10 },
  postgres: { name: "PostgreSQL", sort: 20 },
  percent: { name: "100% sales", sort: 20 },
  thousand: { name: "1000 sales", sort: 5 },
};

rule("the prefixes of a filter", unverified, async (proof) => {
  const found = await addNamed(proof, rows);
  const { mark } = proof;
  const expected: [filter: object, names: string[]][] = [
    [{ title: `${mark} MySQL` }, ["mysql"]],
    [{ "=title": `${mark} MySQL` }, ["mysql"]],
    [{ "=title": mark }, []],
    [{ "%title": mark, "!title": `${mark} MySQL` }, ["postgres", "percent", "thousand"]],
    [{ "%title": mark, "!=title": `${mark} MySQL` }, ["postgres", "percent", "thousand"]],
    [{ "%title": mark, ">sort": 10 }, ["postgres", "percent"]],
    [{ "%title": mark, ">=sort": 10 }, ["mysql", "postgres", "percent"]],
    [{ "%title": mark, "<sort": 20 }, ["mysql", "thousand"]],
    [{ "%title": mark, "<=sort": 20 }, ["mysql", "postgres", "percent", "thousand"]],
    [{ "=%title": `${mark} My%` }, ["mysql"]],
    [{ "%=title": `${mark}%SQL` }, ["mysql", "postgres"]],
    [{ "=%title": `${mark} My` }, []],
  ];
  for (const [filter, names] of expected) {
    expect(await found(filter), JSON.stringify(filter)).toEqual(names);
  }
});

rule("@ and !@ take a list of numbers", unverified, async (proof) => {
  const a = await proof.addConnector();
  const b = await proof.addConnector();
  const found = async (filter: object) =>
    columnOf(await proof.call(list, { filter, order: { id: "ASC" } }), "id").map(Number);
  expect(await found({ "@id": [a, b] })).toEqual([a, b]);
  expect(await found({ "@id": [String(b)] })).toEqual([b]);
  expect(await found({ "%title": proof.mark, "!@id": [b] })).toEqual([a]);
});

rule("in %title a character is just a character", unverified, async (proof) => {
  const found = await addNamed(proof, rows);
  expect(await found({ "%title": `${proof.mark} 100%` })).toEqual(["percent"]);
  expect(await found({ "=%title": `${proof.mark} 100%` })).toEqual(["percent", "thousand"]);
  expect(await found({ "%title": `${proof.mark} 100_` })).toEqual([]);
});

rule("conditions beside each other must all hold", unverified, async (proof) => {
  const found = await addNamed(proof, rows);
  expect(await found({ "%title": `${proof.mark} `, sort: 20, "%description": "SQL" })).toEqual([
    "postgres",
  ]);
});

rule(
  "an OR in a nested group finds what meets one of its conditions",
  unverified,
  async (proof) => {
    const found = await addNamed(proof, rows);
    const group = { logic: "OR", "%description": "SQL", sort: 5 };
    expect(await found({ "%title": proof.mark, 0: group })).toEqual([
      "mysql",
      "postgres",
      "thousand",
    ]);
    expect(await found([group, { "%title": proof.mark }])).toEqual([
      "mysql",
      "postgres",
      "thousand",
    ]);
  },
);

rule("groups nest, each with its own logic", unverified, async (proof) => {
  const found = await addNamed(proof, rows);
  const either = {
    logic: "OR",
    0: { logic: "AND", "%description": "SQL", sort: 20 },
    1: { "%description": "sales", sort: 5 },
  };
  expect(await found({ "%title": proof.mark, 0: either })).toEqual(["postgres", "thousand"]);
});

rule(
  "trap: OR at the top level matches every connector of the application",
  unverified,
  async (proof) => {
    const found = await addNamed(proof, { mysql: rows.mysql, postgres: rows.postgres });
    // More than a page of others may be there: these two are asked for by number as well.
    const answer = await proof.call(list, {
      select: ["id"],
      filter: { logic: "OR", title: `${proof.mark} none` },
      order: { id: "DESC" },
    });
    expect(columnOf(answer, "id").length).toBeGreaterThanOrEqual(2);
    expect(await found({ logic: "AND", title: `${proof.mark} MySQL` })).toEqual(["mysql"]);
  },
);

rule("trap: that OR matches other applications' connectors too", unverified, async (proof) => {
  const title = `${proof.mark} theirs`;
  const fields = proof.connectorFields({ title });
  await proof.callAsOther("biconnector.connector.add", { fields });
  const find = async (filter: object) =>
    columnOf(
      await proof.call(list, { select: ["title"], filter, order: { id: "DESC" } }),
      "title",
    ).filter((found) => found === title);
  expect(await find({ title })).toEqual([]);
  expect(await find({ logic: "OR", title })).toEqual([title]);
});

rule("an OR in a nested group keeps to the application's own", unverified, async (proof) => {
  const title = `${proof.mark} theirs`;
  const fields = proof.connectorFields({ title });
  await proof.callAsOther("biconnector.connector.add", { fields });
  const filter = [{ logic: "OR", title, description: title }];
  expect(columnOf(await proof.call(list, { filter }), "id")).toEqual([]);
});

rule("trap: inside an array value only numbers are accepted", unverified, async ({ call }) => {
  for (const filter of [{ "@title": ["a"] }, { title: ["a", "b"] }, { "@id": [2, "four"] }]) {
    expect(await call(list, { filter }), JSON.stringify(filter)).toEqual(
      nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER"),
    );
  }
});

rule("VALIDATION_INVALID_FILTER_LOGIC: neither AND nor OR", unverified, async ({ call }) => {
  for (const filter of [{ logic: "XOR" }, { logic: "" }, [{ logic: "NOT", title: "x" }]]) {
    expect(await call(list, { filter })).toEqual(nestedError("VALIDATION_INVALID_FILTER_LOGIC"));
  }
});
