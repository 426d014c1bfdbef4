import { describe, expect, test } from "vitest";
import { sortByUsage } from "../../../src/biconnector/sort-by-usage";
import type { Portal } from "../../portal/portal.ts";
import { connectorRow, sourceRow } from "../../portal/scenarios/rows.ts";
import { openRest, requestsTo } from "../harness/rest.ts";

const method = "biconnector.source.list";

/** A portal whose connectors have so many connections each. */
function open(...counts: number[]) {
  const { portal, rest } = openRest("empty");
  portal.switches.rateLimit = null;
  portal.store.connectors = counts.map((_, index) =>
    connectorRow({ id: index + 1, title: `Connector ${index}` }),
  );
  let id = 0;
  portal.store.sources = portal.store.connectors.flatMap((connector, index) =>
    Array.from({ length: counts[index] ?? 0 }, () => {
      id += 1;
      return sourceRow(connector, { id, title: `Connection ${id}` });
    }),
  );
  return { portal, rest, ids: counts.map((_, index) => index + 1) };
}

function truth({ store }: Portal) {
  const used = new Set(store.sources.map(({ connectorId }) => connectorId));
  const own = store.connectors.filter(({ clientId }) => clientId === store.clientId);
  const isUsed = ({ id }: { id: number }) => used.has(id);
  return {
    used: new Set(own.filter(isUsed).map(({ id }) => id)),
    unused: new Set(own.filter((row) => !isUsed(row)).map(({ id }) => id)),
  };
}

describe("telling used connectors from unused ones", () => {
  test.each([
    [[]],
    [[0]],
    [[1]],
    [[0, 49, 0]],
    [[0, 50, 0]],
    [[0, 51, 0, 1000, 0, 1]],
    [[1000, 0, 0, 0]],
    [Array.from({ length: 173 }, (_, index) => (index % 3 === 0 ? 0 : index % 60))],
  ])("is right for connectors with %j connections", async (counts) => {
    const { portal, rest, ids } = open(...counts);

    expect(await sortByUsage(rest, ids)).toEqual(truth(portal));
  });

  test("takes few requests for 2,000 connectors with 10,000 connections", async () => {
    const { portal, rest } = openRest("many");
    portal.switches.rateLimit = null;
    portal.store.connectors = portal.store.connectors.slice(0, 2000);
    const ids = new Set(portal.store.connectors.map(({ id }) => id));
    portal.store.sources = portal.store.sources.filter(({ connectorId }) => ids.has(connectorId));
    const expected = truth(portal);

    expect(await sortByUsage(rest, [...expected.used, ...expected.unused])).toEqual(expected);
    expect(requestsTo(portal)).toBeLessThanOrEqual(6);
  });

  test("leaves those undecided whose answer failed: never calls them unused", async () => {
    const { portal, rest, ids } = open(...Array<number>(120).fill(0));
    const body = { result: { error: { error: "ACCESS_DENIED", error_description: "" } } };
    portal.inject({ method, fault: { delay: 0 } });
    portal.inject({ method, fault: { answer: { status: 200, body } } });
    const { used, unused } = await sortByUsage(rest, ids);

    expect(used.size).toBe(0);
    expect([...unused].sort((a, b) => a - b)).toEqual([...ids.slice(0, 50), ...ids.slice(100)]);
  });

  test("ends although the portal answers with strangers again and again", async () => {
    const { portal, rest, ids } = open(0, 0);
    const strangers = Array.from({ length: 50 }, (_, index) => ({
      id: String(index + 1),
      connectorId: "0000001",
    }));
    portal.inject({
      method,
      times: 100,
      fault: { answer: { status: 200, body: { result: strangers, time: {} } } },
    });
    await sortByUsage(rest, ids.slice(1));

    expect(portal.journal.length).toBeLessThan(5);
  });

  test("stops when it is told to", async () => {
    const { portal, rest, ids } = open(...Array<number>(5000).fill(0));
    const stop = new AbortController();
    const { unused } = await sortByUsage(rest, ids, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });

    expect(unused.size).toBe(2500);
    expect(requestsTo(portal)).toBe(1);
  });
});
