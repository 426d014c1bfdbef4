import { InfiniteQueryObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstView } from "../../../src/biconnector/connectors";
import { connectorKind } from "../../../src/biconnector/deletable";
import { deleteOne } from "../../../src/biconnector/deletion";
import { readSnapshot } from "../../../src/biconnector/snapshots";
import { findUnused } from "../../../src/biconnector/unused";
import { countConnections } from "../../../src/biconnector/usage";
import type { Call } from "../../../src/bitrix24/call";
import type { Portal } from "../../../src/bitrix24/portal";
import { createRest } from "../../../src/bitrix24/rest";
import { queryDefaults } from "../../../src/queries/client";
import { connectionsChanged } from "../../../src/queries/connections";
import { connectorsQuery, pageOf } from "../../../src/queries/connectors";
import { connectorsChanged } from "../../../src/queries/connectors-changed";
import { keys } from "../../../src/queries/keys";
import type { UnusedPages } from "../../../src/queries/unused";
import { createPortal } from "../../portal/portal.ts";
import { connectorRow, sourceRow } from "../../portal/scenarios/rows.ts";
import { callsOf } from "../harness/rest.ts";
import { sdkOn } from "../harness/sdk.ts";

/** A portal of so many connectors that carries every call out at once, and whose answers come when they are let go. */
function open(count: number) {
  const local = createPortal({ scenario: "empty" });
  const { store, switches } = local;
  switches.rateLimit = null;
  for (let id = 1; id <= count; id++) {
    const connector = connectorRow({ id, title: `Connector ${String(id).padStart(3, "0")}` });
    store.connectors.push(connector);
    if (id % 3 === 0) store.sources.push(sourceRow(connector, { id, title: "Connection" }));
  }

  const held: (() => void)[] = [];
  let underWay = 0;
  let holds = false;
  const direct = createRest(sdkOn(local), 1);
  const late =
    (call: Call): Call =>
    async (method, params) => {
      underWay++;
      const answer = await call(method, params).finally(() => underWay--);
      if (holds) await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    };
  const rest = { ...direct, call: late(direct.call), read: late(direct.read) };
  const portal = { rest } as Portal;
  const client = new QueryClient({ defaultOptions: queryDefaults });

  const list = new InfiniteQueryObserver(client, connectorsQuery(portal, firstView));
  const details = new QueryObserver(client, {
    queryKey: keys.snapshot(2),
    queryFn: () => readSnapshot(rest, 2),
  });
  const counts = new QueryObserver(client, {
    queryKey: keys.usage([3, 6]),
    queryFn: () => countConnections(rest, [3, 6]),
  });
  const unused = new QueryObserver<UnusedPages>(client, {
    queryKey: keys.unused,
    queryFn: async () => {
      const { signal } = new AbortController();
      const found = await findUnused(rest, { signal, onProgress: () => {} });
      return { unused: [pageOf(found.unused)], unchecked: [], isComplete: true };
    },
  });
  const stops = [list, details, counts, unused].map((each) =>
    // Each shows something of its own; all that they have in common is to be on the screen.
    (each as { subscribe: (listener: () => void) => () => void }).subscribe(() => {}),
  );

  /** Resolves when all that was asked is carried out, its answer held back or read: what a reader asks next, too. */
  async function carriedOut() {
    do await new Promise((resolve) => setTimeout(resolve));
    while (underWay > 0);
  }

  return {
    local,
    store,
    client,
    list,
    details,
    counts,
    unused,
    stop() {
      for (const stop of stops) stop();
    },
    /** Resolves when nothing is asked any more. */
    async settle() {
      holds = false;
      while (client.isFetching() > 0 || held.length > 0) {
        for (const release of held.splice(0)) release();
        await carriedOut();
      }
    },
    carriedOut,
    hold() {
      holds = true;
    },
    held: () => held.length,
    /** Lets one of the answers go, by its place in the order of the questions. */
    async release(place: number) {
      held.splice(place % Math.max(held.length, 1), 1)[0]?.();
      await carriedOut();
    },
    async delete(id: number) {
      await deleteOne(direct, connectorKind, id);
      await connectorsChanged(portal, client, { kind: "gone", ids: [id] });
    },
    async edit(id: number, title: string) {
      await direct.call("biconnector.connector.update", { id, fields: { title } });
      await connectorsChanged(portal, client, { kind: "edited", ids: [id] });
    },
    async register(title: string) {
      const { id: _, clientId: __, dateCreate: ___, ...fields } = connectorRow({ id: 1, title });
      const sent = { ...fields, logo: "https://example.com/logo.png", description: "" };
      const answer = await direct.call("biconnector.connector.add", { fields: sent });
      const { id } = answer as { id: number };
      await connectorsChanged(portal, client, { kind: "registered", ids: [id] });
    },
    disconnect(connectorId: number) {
      store.sources = store.sources.filter((row) => row.connectorId !== connectorId);
      void connectionsChanged(client, [connectorId]);
    },
  };
}

type Opened = ReturnType<typeof open>;

function listed({ list }: Opened): string[] {
  const { data } = list.getCurrentResult();
  return data?.pages.flatMap(({ connectors }) => connectors.map(({ title }) => title)) ?? [];
}

function listedUnused({ unused }: Opened): string[] {
  const { data } = unused.getCurrentResult();
  return data?.unused.flatMap(({ connectors }) => connectors.map(({ title }) => title)) ?? [];
}

const titlesOf = ({ store }: Opened) => store.connectors.map(({ title }) => title).sort();

async function readAll(opened: Opened) {
  await opened.settle();
  while (opened.list.getCurrentResult().hasNextPage) await opened.list.fetchNextPage();
}

test("171 connectors, refresh, delete one at once: it stays away when the earlier answers arrive", async () => {
  const opened = open(171);
  await readAll(opened);
  opened.hold();
  void opened.list.refetch();
  void opened.unused.refetch();
  await opened.carriedOut();
  await opened.delete(1);
  expect(listed(opened)).toHaveLength(170);
  await opened.release(0);
  await opened.release(0);
  expect(listed(opened)).not.toContain("Connector 001");
  expect(listedUnused(opened)).not.toContain("Connector 001");
  await opened.settle();
  expect(listed(opened)).toEqual(titlesOf(opened));
  expect(listedUnused(opened)).not.toContain("Connector 001");
  opened.stop();
});

test("three changes while a long list is read again: its pages are read to the end once, for the last of them", async () => {
  const opened = open(171);
  await readAll(opened);
  const asked = () => callsOf(opened.local, "biconnector.connector.list");
  const before = asked().length;
  opened.hold();
  await opened.register("First new one");
  await opened.register("Second new one");
  await opened.register("Third new one");
  await opened.settle();

  const pages = asked()
    .slice(before)
    .filter(({ filter }) => !JSON.stringify(filter).includes("@id"));
  const begun = 2;
  const pagesOfAll = 4;
  expect(pages).toHaveLength(begun + pagesOfAll);
  expect(listed(opened)).toEqual(titlesOf(opened));
  opened.stop();
});

/** A list of four pages, of which a row was edited, while the first is still being read again. */
async function openEdited(): Promise<Opened> {
  const opened = open(171);
  await readAll(opened);
  opened.hold();
  await opened.edit(171, "Connector 171, edited");
  const pageAndRow = 2;
  await expect.poll(opened.held).toBe(pageAndRow);
  await opened.release(1);
  await expect.poll(() => listed(opened)).toContain("Connector 171, edited");
  return opened;
}

test("an edited row of a long list is shown as it is before all pages were read again", async () => {
  const opened = await openEdited();
  await opened.settle();
  expect(listed(opened)).toEqual(titlesOf(opened));
  expect(listedUnused(opened)).not.toContain("Connector 171, edited");
  opened.stop();
});

test("an edited row of a long list stays as it is when another change ends the reading", async () => {
  const opened = await openEdited();
  await opened.edit(170, "Connector 170, edited");
  expect(listed(opened)).toContain("Connector 171, edited");
  await opened.settle();
  expect(listed(opened)).toEqual(titlesOf(opened));
  opened.stop();
});

test("an edit and its details, a registration, and connections that went: no earlier answer undoes them", async () => {
  const opened = open(60);
  await readAll(opened);
  opened.hold();
  for (const each of [opened.list, opened.unused, opened.details, opened.counts])
    void each.refetch();
  await opened.carriedOut();
  await opened.edit(2, "Connector 002, edited");
  await opened.register("A new one");
  opened.disconnect(3);
  await opened.settle();

  expect(listed(opened)).toEqual(titlesOf(opened));
  expect(listedUnused(opened)).toEqual(
    expect.arrayContaining(["Connector 002, edited", "A new one"]),
  );
  expect(opened.details.getCurrentResult().data?.fields.title).toBe("Connector 002, edited");
  expect(opened.counts.getCurrentResult().data?.get(3)).toEqual({ kind: "unused" });
  opened.stop();
});

test("whatever happens, and in whatever order answers arrive: what is gone stays gone, and the end is the truth", async () => {
  const step = fc.record({
    deed: fc.constantFrom("delete", "edit", "register", "refetch", "search", "more", "release"),
    number: fc.nat(59),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const opened = open(60);
      await opened.settle();
      opened.hold();
      const gone = new Set<string>();
      for (const [index, { deed, number }] of steps.entries()) {
        const row = opened.store.connectors[number % opened.store.connectors.length];
        if (deed === "refetch") void opened.list.refetch();
        if (deed === "search") void opened.unused.refetch();
        // As the screen does: the button waits for what is under way.
        const { isFetching } = opened.list.getCurrentResult();
        if (deed === "more" && !isFetching) void opened.list.fetchNextPage();
        if (deed === "release") await opened.release(number);
        if (deed === "register") await opened.register(`New ${index}`);
        if (deed === "edit" && row) await opened.edit(row.id, `Edited ${index}`);
        if (deed === "delete" && row && row.id % 3 !== 0) {
          await opened.delete(row.id);
          gone.add(row.title);
        }
        for (const title of [...listed(opened), ...listedUnused(opened)]) {
          expect(gone).not.toContain(title);
        }
      }
      await readAll(opened);
      expect(listed(opened)).toEqual(titlesOf(opened));
      const shown = listedUnused(opened);
      expect(titlesOf(opened)).toEqual(expect.arrayContaining(shown));
      opened.stop();
    }),
    { numRuns: 10 },
  );
});
