import { expect, test } from "vitest";
import { findTableApi, listTables } from "../../../src/biconnector/tables";
import { callsOf, openRest } from "../harness/rest.ts";

test.each([
  ["typical", "table"],
  ["old", "dataset"],
] as const)(
  "on the portal %s tables are called %s, and all of some connections are listed",
  async (scenario, name) => {
    const { portal, rest } = openRest(scenario);
    const ids = portal.store.sources.map(({ id }) => id).slice(0, 6);
    const api = await findTableApi(rest);
    expect(api).toBe(name);

    const { rows: tables } = await listTables(rest, api, ids);
    const stored = portal.store.tables.filter(({ sourceId }) => ids.includes(sourceId));
    expect(stored.length).toBeGreaterThan(0);
    expect(tables.map(({ id }) => id)).toEqual(
      stored.map(({ id }) => id).toSorted((one, other) => one - other),
    );
    expect(callsOf(portal, `biconnector.${name}.list`)).not.toHaveLength(0);
  },
);

test("a portal that cannot be asked is not taken for an old one", async () => {
  const { portal, rest } = openRest("typical");
  portal.switches.access = false;
  await expect(findTableApi(rest)).rejects.toMatchObject({ code: "ACCESS_DENIED" });
});

test("no connections have no tables, and nobody is asked", async () => {
  const { portal, rest } = openRest("typical");
  expect((await listTables(rest, "table", [])).rows).toEqual([]);
  expect(portal.journal).toEqual([]);
});
