import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BulkItem,
  type BulkResult,
  bulkDelete,
  type DeletionOutcome,
  withEarlierResults,
} from "../../../src/biconnector/bulk-delete";
import { isGone } from "../../../src/biconnector/deletion";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal, type Portal } from "../../portal/portal.ts";
import type { Damage, Fault } from "../../portal/rest/faults.ts";
import type { Parameters } from "../../portal/rest/parameters.ts";
import { connectorRow, sourceRow, tableRow } from "../../portal/scenarios/rows.ts";
import type { Store } from "../../portal/store.ts";
import { sdkOn } from "../harness/sdk.ts";

/** A portal with so many connectors, each with so many connections, each with so many tables; and all as items. */
function open(connectors: number, sources = 0, tables = 0) {
  const portal = createPortal({ scenario: "empty" });
  const { store, switches } = portal;
  switches.rateLimit = null;
  for (let index = 1; index <= connectors; index++) {
    const connector = connectorRow({ id: index, title: `Connector ${index}` });
    store.connectors.push(connector);
    for (let number = 0; number < sources; number++) {
      const source = sourceRow(connector, { id: store.sources.length + 1, title: "Connection" });
      store.sources.push(source);
      for (let each = 0; each < tables; each++) {
        store.tables.push(tableRow(source, { id: store.tables.length + 1, name: "Table" }));
      }
    }
  }

  const ownerOf = (sourceId: number) =>
    store.sources.find(({ id }) => id === sourceId)?.connectorId ?? 0;
  const items: BulkItem[] = [
    ...store.connectors.map(({ id, title }) => item("connector", id, title, id)),
    ...store.sources.map(({ id, title, connectorId }) =>
      item("connection", id, title, connectorId),
    ),
    ...store.tables.map(({ id, name, sourceId }) => item("table", id, name, ownerOf(sourceId))),
  ];
  const stop = new AbortController();
  const rest = createRest(sdkOn(portal), 1);
  const run = () => bulkDelete(rest, "table", items, { signal: stop.signal, onProgress: () => {} });
  return { portal, items, run, stop };
}

function item(level: BulkItem["level"], id: number, title: string, connectorId: number) {
  return { level, id, title, connectorId };
}

/** How many results of each kind there are. */
function tally(results: BulkResult[]): Partial<Record<DeletionOutcome["kind"], number>> {
  const counts: Partial<Record<DeletionOutcome["kind"], number>> = {};
  for (const { outcome } of results) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  return counts;
}

/** What the portal was asked to delete, in order. With an expired token nothing is: the SDK asks again with another. */
function deletions({ journal }: Portal): string[] {
  return journal.flatMap(({ method, params, status }) =>
    method.endsWith(".delete") && status !== 401 ? [`${method.split(".")[1]} ${params.id}`] : [],
  );
}

function isInStore({ store }: Portal, { level, id }: BulkItem): boolean {
  const rows = { table: store.tables, connection: store.sources, connector: store.connectors };
  return rows[level].some((row) => row.id === id);
}

/** Takes a connection away as a person would who clears its tables first. */
function removeSource(store: Store, id: number): void {
  store.tables = store.tables.filter(({ sourceId }) => sourceId !== id);
  store.sources = store.sources.filter((row) => row.id !== id);
}

/** Whether a batch deletes. */
function isDeletion({ cmd }: Parameters): boolean {
  return JSON.stringify(cmd).includes(".delete?");
}

const denied = {
  answer: { status: 200, body: { result: { error: { error: "ACCESS_DENIED" } } } },
};

describe("a bulk delete", () => {
  test("goes from tables to connections to connectors, and keeps a snapshot of each connector", async () => {
    const { portal, run } = open(2, 2, 1);
    const results = await run();

    expect(tally(results)).toEqual({ deleted: 10 });
    expect(deletions(portal).map((line) => line.split(" ")[0])).toEqual([
      ...Array(4).fill("table"),
      ...Array(4).fill("source"),
      ...Array(2).fill("connector"),
    ]);
    const kept = results.flatMap(({ snapshot }) => (snapshot ? [snapshot.fields.title] : []));
    expect(kept).toEqual(["Connector 1", "Connector 2"]);
  });

  test("does not touch what hangs above something that is left, and goes on elsewhere", async () => {
    const { portal, run } = open(2, 1, 1);
    portal.inject({ method: "biconnector.table.delete", fault: denied });
    const results = await run();

    expect(tally(results)).toEqual({ refused: 1, "not-tried": 2, deleted: 3 });
    expect(portal.store.connectors.map(({ id }) => id)).toEqual([1]);
  });

  test.each(["nested", "root"] as const)(
    "goes on after a table that the portal keeps, with errors in the form %s",
    async (errorForm) => {
      const { portal, run } = open(60, 1, 1);
      Object.assign(portal.switches, { errorForm, tableWithDataset: "refused" });
      const [kept] = portal.store.tables;
      if (kept) kept.externalId = 7;

      const results = await run();
      expect(tally(results)).toEqual({ deleted: 59 * 3, restricted: 1, "not-tried": 2 });
    },
  );

  test("settles a batch whose answer was lost by looking, and never deletes again", async () => {
    const { portal, run } = open(0, 0, 0);
    expect(await run()).toEqual([]);
    const many = open(1, 120);
    many.portal.inject({ method: "batch", times: 2, only: isDeletion, fault: { lose: "answer" } });
    const results = await many.run();

    expect(tally(results)).toEqual({ deleted: 121 });
    expect(new Set(deletions(many.portal)).size).toBe(deletions(many.portal).length);
    expect(portal.journal).toEqual([]);
  });

  test("goes on after a batch that never arrived, and says that those are still there", async () => {
    const { portal, run } = open(1, 120);
    portal.inject({ method: "batch", only: isDeletion, fault: { lose: "request" } });
    const results = await run();

    expect(tally(results)).toEqual({ unclear: 50, deleted: 70, "not-tried": 1 });
    const stillThere = results.filter(
      ({ outcome }) => outcome.kind === "unclear" && outcome.isStillThere,
    );
    expect(stillThere).toHaveLength(50);
  });

  test.each([
    ["request", 0],
    ["answer", 50],
  ] as const)("ends when nothing gets through any more (%s)", async (lose, carriedOut) => {
    const { portal, run } = open(1, 120);
    portal.inject({ method: "batch", times: 10, fault: { lose } });
    const results = await run();

    expect(tally(results)).toEqual({ unclear: 50, "not-tried": 71 });
    expect(deletions(portal)).toHaveLength(carriedOut);
  });

  test("goes on when the token expires in the middle, and deletes nothing twice", async () => {
    const { portal, run } = open(120);
    portal.inject({ method: "batch", only: isDeletion, fault: { delay: 0 } });
    portal.inject({
      method: "batch",
      only: isDeletion,
      fault: { delay: 0 },
      before: ({ expireTokens }) => expireTokens(),
    });

    expect(tally(await run())).toEqual({ deleted: 120 });
    expect(new Set(deletions(portal)).size).toBe(deletions(portal).length);
  });

  test.each(["OVERLOAD_LIMIT", "OPERATION_TIME_LIMIT", "insufficient_scope"])(
    "ends when it is turned away at the door (%s)",
    async (error) => {
      const { portal, run } = open(1, 120);
      const fault: Damage = { answer: { status: 403, body: { error } } };
      portal.inject({ method: "batch", only: isDeletion, fault });

      expect(tally(await run())).toEqual({ refused: 50, "not-tried": 71 });
      expect(portal.store.sources).toHaveLength(120);
    },
  );

  test("ends after the request under way when it is stopped", async () => {
    const { portal, run, stop } = open(1, 120);
    const fault = { delay: 0 };
    portal.inject({ method: "batch", only: isDeletion, fault, before: () => stop.abort() });

    expect(tally(await run())).toEqual({ deleted: 50, "not-tried": 71 });
    expect(portal.store.sources).toHaveLength(70);
  });

  test.each([
    ["table", "biconnector.table.list", { "not-tried": 5 }],
    ["connection", "biconnector.source.list", { deleted: 2, "not-tried": 3 }],
    ["connector", "biconnector.connector.get", { deleted: 4, "not-tried": 1 }],
  ] as const)(
    "sends no deletion of a %s when it is stopped during the look before",
    async (_, method, expected) => {
      const { portal, run, stop } = open(1, 2, 1);
      portal.inject({ method, fault: { delay: 0 }, before: () => stop.abort() });

      expect(tally(await run())).toEqual(expected);
    },
  );

  test("takes what others do meanwhile as news", async () => {
    const { portal, run } = open(60);
    portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: ({ store }) => {
        store.connectors = store.connectors.filter(({ id }) => id !== 7);
      },
    });
    portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: ({ store }) => {
        const row = store.connectors.find(({ id }) => id === 9);
        if (row) store.sources.push(sourceRow(row, { id: 1, title: "New" }));
      },
    });

    expect(tally(await run())).toEqual({ deleted: 58, "already-gone": 1, restricted: 1 });
    expect(portal.store.connectors.map(({ id }) => id)).toEqual([9]);
  });

  test("never tells what the store does not confirm, whatever goes wrong", async () => {
    const methods = ["batch", "table", "source", "connector"].map((name) =>
      name === "batch" ? name : `biconnector.${name}.delete`,
    );
    const damage = fc.constantFrom<Fault["fault"]>(
      { lose: "request" },
      { lose: "answer" },
      { delay: 0 },
      denied,
      { answer: { status: 500, body: { error: "INTERNAL_SERVER_ERROR" } } },
      { answer: { status: 200, body: { result: {}, time: {} } } },
      { answer: { status: 503, body: { error: "QUERY_LIMIT_EXCEEDED" } } },
    );
    const meddling = fc.constantFrom<Fault["before"]>(
      undefined,
      ({ store }) => {
        for (const { id } of store.sources.slice(0, 3)) removeSource(store, id);
      },
      ({ store }) => {
        const [first] = store.connectors.splice(0, 1);
        for (const { id, connectorId } of [...store.sources]) {
          if (connectorId === first?.id) removeSource(store, id);
        }
      },
      (portal) => portal.expireTokens(),
    );
    const fault = fc.record({
      method: fc.constantFrom(...methods),
      times: fc.integer({ min: 1, max: 4 }),
      fault: damage,
      before: meddling,
    });

    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 2 }),
        fc.array(fault, { maxLength: 5 }),
        async (connectors, sources, tables, faults) => {
          const { portal, items, run } = open(connectors, sources, tables);
          for (const each of faults) portal.inject(each as Fault);
          const results = await run();

          expect(results).toHaveLength(items.length);
          for (const { item: each, outcome } of results) {
            if (isGone(outcome)) expect(isInStore(portal, each)).toBe(false);
          }
          const carriedOut = portal.journal.filter(
            ({ method, body }) =>
              method.endsWith(".delete") && (body as { result?: unknown } | null)?.result === true,
          );
          const told = results.filter(({ outcome }) => outcome.kind === "deleted").length;
          const unknown = results.filter(
            ({ outcome }) => outcome.kind === "unclear" && outcome.isStillThere === null,
          ).length;
          expect(told + unknown).toBeGreaterThanOrEqual(carriedOut.length);
          const asked = deletions(portal);
          expect(new Set(asked).size).toBe(asked.length);
        },
      ),
      { numRuns: 100 },
    );
  }, 180_000);

  test("that the browser sent twice deleted by itself, on every level", async () => {
    const { portal, run } = open(1, 2, 1);
    portal.inject({ method: "batch", times: 2, only: isDeletion, fault: { cut: true } });
    expect(tally(await run())).toEqual({ deleted: 5 });
  });

  test("tells what had gone before, on every level", async () => {
    const { portal, run } = open(2, 2, 1);
    for (const id of [1, 2]) removeSource(portal.store, id);
    portal.store.connectors.shift();
    expect(tally(await run())).toEqual({ deleted: 5, "already-gone": 5 });
  });

  test("takes none for deleted by itself that it never saw, and that may go without a copy", async () => {
    const { portal, items, run } = open(2);
    for (const each of items) each.mayBeLost = true;
    portal.store.connectors = portal.store.connectors.filter(({ id }) => id === 2);
    portal.inject({
      method: "biconnector.connector.get",
      only: ({ id }) => Number(id) === 1,
      fault: { answer: { status: 200, body: { result: {} } } },
    });

    expect(tally(await run())).toEqual({ "already-gone": 1, deleted: 1 });
  });

  test("does not forget that an earlier call may yet be carried out", async () => {
    const { portal, run } = open(1);
    portal.inject({ method: "biconnector.connector.delete", fault: { hang: "later" } });
    const earlier = await run();
    const [{ item } = { item: null }] = earlier;
    if (!item) throw new Error("There is no result.");

    const notTried: BulkResult = { item, outcome: { kind: "not-tried" } };
    expect(tally(withEarlierResults([notTried], earlier))).toEqual({ unclear: 1 });
  });
});
