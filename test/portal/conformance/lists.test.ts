import { expect } from "vitest";
import { columnOf, nestedError, rowsOf, success } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { type Proof, rule } from "./rule.ts";

const list = "biconnector.connector.list";

/** Registers so many connectors in as few requests as possible. @returns their ids, in order */
async function addMany(proof: Proof, count: number): Promise<number[]> {
  const { stringify } = await import("qs");
  for (let start = 0; start < count; start += 25) {
    const numbers = Array.from(
      { length: Math.min(25, count - start) },
      (_, index) => start + index,
    );
    const cmd = Object.fromEntries(
      numbers.map((number) => {
        const fields = proof.connectorFields({
          title: `${proof.mark} ${String(number).padStart(3, "0")}`,
          sort: number % 7,
        });
        return [`n${number}`, `biconnector.connector.add?${stringify({ fields })}`];
      }),
    );
    await proof.call("batch", { halt: 1, cmd });
  }
  const pages = [1, 2, 3].map((page) => ids(proof, { page }));
  return (await Promise.all(pages)).flat();
}

async function ids(proof: Proof, params: object): Promise<number[]> {
  const filter = { "%title": proof.mark };
  const answer = await proof.call(list, {
    select: ["id"],
    filter,
    order: { id: "ASC" },
    ...params,
  });
  return columnOf(answer, "id").map(Number);
}

rule("a list is a bare array, without total and next", unverified, async (proof) => {
  await proof.addConnector();
  const answer = await proof.call(list, { filter: { "%title": proof.mark } });
  expect(answer).toEqual(success([expect.any(Object)]));
});

rule("a page is 50 rows, counted from 1, and start is ignored", unverified, async (proof) => {
  const all = await addMany(proof, 60);
  expect(all).toHaveLength(60);
  expect(await ids(proof, {})).toEqual(all.slice(0, 50));
  expect(await ids(proof, { page: 1 })).toEqual(all.slice(0, 50));
  expect(await ids(proof, { page: "2" })).toEqual(all.slice(50));
  expect(await ids(proof, { start: 50 })).toEqual(all.slice(0, 50));
});

rule("a page shorter than 50 is the last, and so is an empty one", unverified, async (proof) => {
  const all = await addMany(proof, 50);
  expect(await ids(proof, { page: 1 })).toEqual(all);
  expect(await ids(proof, { page: 2 })).toEqual([]);
});

rule("with an order that ends with id pages do not overlap", unverified, async (proof) => {
  const all = await addMany(proof, 60);
  const order = { sort: "DESC", id: "ASC" };
  const paged = [...(await ids(proof, { order })), ...(await ids(proof, { order, page: 2 }))];
  expect(paged).toHaveLength(60);
  expect(paged.toSorted((a, b) => a - b)).toEqual(all);
});

rule("rows with the same value are told apart by the next key", unverified, async (proof) => {
  const b = await proof.addConnector({ title: `B ${proof.mark}`, sort: 10 });
  const a20 = await proof.addConnector({ title: `A ${proof.mark}`, sort: 20 });
  const a10 = await proof.addConnector({ title: `A ${proof.mark}`, sort: 10 });
  const order = { title: "ASC", sort: "ASC", id: "ASC" };
  expect(await ids(proof, { order })).toEqual([a10, a20, b]);
  expect(await ids(proof, { order: { sort: "DESC", id: "DESC" } })).toEqual([a20, a10, b]);
});

rule("select names the fields that rows carry", unverified, async (proof) => {
  const id = await proof.addConnector();
  const answer = await proof.call(list, {
    select: ["title", "id"],
    filter: { "=title": proof.mark },
  });
  expect(rowsOf(answer)).toEqual([{ id: expect.anything(), title: proof.mark }]);
  expect(columnOf(answer, "id").map(Number)).toEqual([id]);
});

rule("rows always carry id, selected or not", unverified, async (proof) => {
  const id = await proof.addConnector();
  const filter = { "=title": proof.mark };
  const answer = await proof.call(list, { select: ["title"], filter });
  expect(columnOf(answer, "id").map(Number)).toEqual([id]);
});

rule("without select, or with * alone, all fields come", unverified, async (proof) => {
  await proof.addConnector();
  const filter = { "=title": proof.mark };
  for (const params of [{}, { select: [] }, { select: ["*"] }]) {
    const [row = {}] = rowsOf(await proof.call(list, { ...params, filter }));
    expect(row).toMatchObject({ title: proof.mark, logo: expect.any(String), settings: {} });
    expect(row).not.toHaveProperty("appId");
  }
});

rule('select: ["*", "title"] passes, and brings appId along', unverified, async (proof) => {
  await proof.addConnector();
  const filter = { "=title": proof.mark };
  const [row] = rowsOf(await proof.call(list, { select: ["*", "title"], filter }));
  expect(row).toMatchObject({ title: proof.mark, appId: expect.any(String) });
});

for (const [parameter, wrong] of [
  ["select", "id"],
  ["filter", "title"],
  ["order", "title"],
] as const) {
  rule(`VALIDATION_${parameter.toUpperCase()}_TYPE: no list or map`, unverified, async (proof) => {
    for (const value of [wrong, 1]) {
      expect(await proof.call(list, { [parameter]: value })).toEqual(
        nestedError(`VALIDATION_${parameter.toUpperCase()}_TYPE`),
      );
    }
  });
}

rule("unknown fields: VALIDATION_FIELD_NOT_ALLOWED_IN_…", unverified, async ({ call }) => {
  for (const field of ["name", "ID", "APP_ID", "appId"]) {
    expect(await call(list, { select: ["id", field] })).toEqual(
      nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT"),
    );
    expect(await call(list, { filter: { [field]: "x" } })).toEqual(
      nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER"),
    );
    expect(await call(list, { order: { [field]: "ASC" } })).toEqual(
      nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"),
    );
  }
});

rule("an application sees only the connectors it registered", unverified, async (proof) => {
  await proof.addConnector();
  const filter = { "%title": proof.mark };
  expect(rowsOf(await proof.callAsOther(list, { filter }))).toEqual([]);
});
