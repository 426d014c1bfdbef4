import { describe, expect, test } from "vitest";
import { connectorRow, sourceRow, tableRow } from "../scenarios/rows.ts";
import { columnOf, resultOf, rowsOf } from "../testing/answers.ts";
import { openPortal } from "../testing/open-portal.ts";
import type { RowsDamage } from "./faults.ts";
import { endlessErrorAnswers, oddErrorAnswers } from "./odd-answers.ts";

const list = "biconnector.connector.list";

describe("lists with rows too many, too few or doubled", () => {
  function openDamaged(rows: RowsDamage) {
    const open = openPortal();
    open.portal.store.connectors = Array.from({ length: 60 }, (_, index) =>
      connectorRow({ id: index + 1, title: "Many" }),
    );
    open.portal.inject({ method: list, fault: { rows } });
    return open;
  }
  const params = { select: ["id"], order: { id: "ASC" } };

  test.each<[rows: RowsDamage, count: number, last: string]>([
    ["more", 51, "51"],
    ["fewer", 49, "49"],
    ["doubled", 100, "50"],
  ])("%s", (rows, count, last) => {
    const ids = columnOf(openDamaged(rows).call(list, params), "id");
    expect(ids).toHaveLength(count);
    expect(ids.at(-1)).toBe(last);
  });

  test("in a batch too", () => {
    const cmd = { a: `${list}?select[]=id&order[id]=ASC`, b: "scope" };
    const { result } = resultOf(openDamaged("more").call("batch", { cmd })) as {
      result: { a: unknown[]; b: unknown };
    };
    expect(result.a).toHaveLength(51);
    expect(result.b).toEqual(["biconnector"]);
  });

  test("what is no list stays as it is", () => {
    const { call, portal } = openPortal();
    portal.inject({ method: "server.time", fault: { rows: "fewer" } });
    expect(resultOf(call("server.time"))).toEqual(expect.any(String));
  });
});

test("odd errors stand inside the result and at the root", () => {
  const { call, portal } = openPortal();
  for (const fault of oddErrorAnswers) portal.inject({ method: list, fault });
  const bodies = oddErrorAnswers.map(() => (call(list) as { body: object }).body);
  expect(bodies).toContainEqual({ result: { error: { error: null } }, time: {} });
  expect(bodies).toContainEqual({ result: { error: {} }, time: {} });
  expect(bodies).toContainEqual({ error: [] });
  expect(bodies).toContainEqual({ error: "" });
});

test("codes and texts of errors can have 100,000 characters", () => {
  const { call, portal } = openPortal();
  for (const fault of endlessErrorAnswers) portal.inject({ method: list, fault });
  for (const _ of endlessErrorAnswers) {
    expect(JSON.stringify((call(list) as { body: object }).body).length).toBeGreaterThan(200_000);
  }
});

test("trap: lists inside a row come as objects with gaps", () => {
  const { call, portal } = openPortal();
  const connector = connectorRow({ id: 1, title: "MySQL" });
  const source = sourceRow(connector, { id: 2, title: "Sales" });
  Object.assign(portal.store, {
    connectors: [connector],
    sources: [source],
    tables: [tableRow(source, { id: 3, name: "orders" })],
  });
  portal.switches.listsAsObjects = true;
  const [row] = rowsOf(call(list));
  expect(row?.settings).toEqual({
    1: connector.settings[0],
    3: connector.settings[1],
    5: connector.settings[2],
    7: connector.settings[3],
    9: connector.settings[4],
  });
  const item = (method: string, id: number) =>
    (resultOf(call(`biconnector.${method}.get`, { id })) as { item: Record<string, unknown> }).item;
  expect(item("connector", 1).settings).toEqual(row?.settings);
  expect(Object.keys(item("source", 2).settings as object)).toEqual(["1", "3", "5", "7", "9"]);
  expect(Object.keys(item("table", 3).fields as object)).toEqual(["1", "3", "5"]);
});

test("trap: one row's list can come as an object, until it is stored anew", () => {
  const { call, portal } = openPortal();
  const connector = connectorRow({ id: 1, title: "MySQL", hasGaps: true });
  portal.store.connectors = [connector, connectorRow({ id: 2, title: "PostgreSQL" })];
  const areLists = () =>
    rowsOf(call(list, { order: { id: "ASC" } })).map(({ settings }) => Array.isArray(settings));
  expect(areLists()).toEqual([false, true]);
  call("biconnector.connector.update", { id: 1, fields: { sort: 7 } });
  expect(areLists()).toEqual([false, true]);
  call("biconnector.connector.update", { id: 1, fields: { settings: connector.settings } });
  expect(areLists()).toEqual([true, true]);
});
