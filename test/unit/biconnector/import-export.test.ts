import { describe, expect, test } from "vitest";
import { collectSnapshots, importAll } from "../../../src/biconnector/import-export";
import { registrable } from "../harness/connector-fields.ts";
import { openRest } from "../harness/rest.ts";

const wish = { fields: registrable, replaces: null };

test("reading all to export them counts those whose id cannot be read", async () => {
  const { portal, rest } = openRest();
  const [first] = portal.store.connectors;
  const rows = [{ id: first?.id }, { id: null }, { title: "No id" }];
  const answer = { status: 200, body: { result: rows, time: {} } };
  portal.inject({ method: "biconnector.connector.list", fault: { answer } });
  const { snapshots, unread } = await collectSnapshots(rest, null, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });

  expect(snapshots.map(({ id }) => id)).toEqual([first?.id]);
  expect(unread).toBe(2);
});

describe("registering one after the other", () => {
  test("does not take one twin for the other when a request is lost", async () => {
    const { portal, rest } = openRest("empty");
    const method = "biconnector.connector.add";
    portal.inject({ method, fault: { delay: 0 } });
    portal.inject({ method, fault: { lose: "request" } });
    const results = await importAll(rest, [wish, wish, wish], [], {
      signal: new AbortController().signal,
      onProgress: () => {},
    });

    expect(results.map(({ outcome }) => outcome.kind)).toEqual([
      "registered",
      "unclear",
      "not-tried",
    ]);
    expect(portal.store.connectors).toHaveLength(1);
  });

  test("changes nothing when it is stopped during the look before", async () => {
    const { portal, rest } = openRest();
    const stop = new AbortController();
    const [row] = portal.store.connectors;
    const get = "biconnector.connector.get";
    portal.inject({ method: get, fault: { delay: 0 }, before: () => stop.abort() });
    const replacing = {
      fields: registrable,
      replaces: { id: row?.id ?? 0, seen: null, keeps: [] },
    };
    const results = await importAll(rest, [replacing], [], {
      signal: stop.signal,
      onProgress: () => {},
    });

    expect(results).toEqual([{ wish: replacing, outcome: { kind: "not-tried" } }]);
    expect(row?.title).not.toBe(registrable.title);
  });

  test("stops when it is told to", async () => {
    const { rest } = openRest("empty");
    const stop = new AbortController();
    const results = await importAll(rest, [wish, wish], [], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });

    expect(results.map(({ outcome }) => outcome.kind)).toEqual(["registered", "not-tried"]);
  });
});
