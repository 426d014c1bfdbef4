import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { firstView, listConnectors } from "../../../src/biconnector/connectors";
import type { Call } from "../../../src/bitrix24/call";
import type { Portal } from "../../../src/bitrix24/portal";
import { connectorsQuery, pageOf } from "../../../src/queries/connectors";
import { connectorsChanged } from "../../../src/queries/connectors-changed";
import { keys } from "../../../src/queries/keys";
import type { UnusedPages } from "../../../src/queries/unused";

/** A portal of three connectors, whose answers can be held back. */
function open() {
  const rows = [1, 2, 3].map((id) => ({ id, title: `Connector ${id}` }));
  const calls: string[] = [];
  let held: Promise<void> = Promise.resolve();
  const read: Call = async (method) => {
    calls.push(method);
    const answer = rows.map((row) => ({ ...row }));
    await held;
    return answer;
  };
  const portal = { rest: { call: read, read } } as Portal;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });

  /** Shows what lies under a key, as the screen does. */
  const show = () =>
    new QueryObserver(client, {
      queryKey: keys.connectorList(firstView),
      queryFn: async () => ({
        pages: [pageOf((await listConnectors(portal.rest, firstView, null)).connectors)],
        pageParams: [null],
      }),
    });
  function hold(): () => void {
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }
  const listed = () =>
    client
      .getQueryData(connectorsQuery(portal, firstView).queryKey)
      ?.pages.flatMap(({ connectors }) => connectors.map(({ title }) => title));
  const unused = () =>
    client
      .getQueryData<UnusedPages>(keys.unused)
      ?.unused.flatMap(({ connectors }) => connectors.map(({ title }) => title));
  return { rows, calls, portal, client, show, hold, listed, unused };
}

type Opened = ReturnType<typeof open>;

/** Lets the search have found these. */
async function findUnused({ client, portal }: Opened, ids: number[]) {
  const { connectors: all } = await listConnectors(portal.rest, firstView, null);
  const found = pageOf(all.filter(({ id }) => ids.includes(id)));
  client.setQueryData<UnusedPages>(keys.unused, {
    unused: [found],
    unchecked: [],
    isComplete: true,
  });
}

test("an answer that was asked for before a deletion does not bring the row back", async () => {
  const opened = open();
  const { client, portal, rows, show, hold, listed } = opened;
  const observer = show();
  const stop = observer.subscribe(() => {});
  await expect.poll(listed).toHaveLength(3);

  const release = hold();
  void observer.refetch();
  rows.splice(1, 1);
  await connectorsChanged(portal, client, { kind: "gone", ids: [2] });
  expect(listed()).toEqual(["Connector 1", "Connector 3"]);
  release();
  await expect.poll(() => client.isFetching()).toBe(0);
  expect(listed()).toEqual(["Connector 1", "Connector 3"]);
  stop();
});

test("a deletion takes the row out of what the search found, and leaves its pages as they were", async () => {
  const opened = open();
  const { client, portal, calls, unused } = opened;
  await findUnused(opened, [1, 2, 3]);
  const before = calls.length;
  await connectorsChanged(portal, client, { kind: "gone", ids: [2] });

  expect(unused()).toEqual(["Connector 1", "Connector 3"]);
  expect(client.getQueryData<UnusedPages>(keys.unused)?.unused[0]?.ids).toEqual([1, 2, 3]);
  expect(calls).toHaveLength(before);
});

test("an edited connector has its new title in what the search found", async () => {
  const opened = open();
  const { client, portal, rows, unused } = opened;
  await findUnused(opened, [1, 3]);
  Object.assign(rows[2] ?? {}, { title: "Renamed" });
  rows.splice(0, 2);
  await connectorsChanged(portal, client, { kind: "edited", ids: [3] });

  await expect.poll(unused).toEqual(["Connector 1", "Renamed"]);
});

test("a connector that is registered comes into what the search found", async () => {
  const opened = open();
  const { client, portal, rows, unused } = opened;
  await findUnused(opened, [1]);
  rows.splice(0, 3, { id: 9, title: "Back again" });
  await connectorsChanged(portal, client, { kind: "registered", ids: [9] });

  await expect.poll(unused).toEqual(["Connector 1", "Back again"]);
});

test("a deletion makes nothing newer than it is, and nothing whole that was to be read again", async () => {
  const opened = open();
  const { client, portal, show, listed } = opened;
  const stop = show().subscribe(() => {});
  await expect.poll(listed).toHaveLength(3);
  stop();
  await findUnused(opened, [1, 2, 3]);
  const all = keys.connectorList(firstView);
  const ages = () =>
    [all, keys.unused].map((queryKey) => {
      const { dataUpdatedAt, isInvalidated } = client.getQueryState(queryKey) ?? {};
      return { dataUpdatedAt, isInvalidated };
    });
  client.setQueryData(keys.unused, client.getQueryData(keys.unused), { updatedAt: 1000 });
  client.setQueryData(all, client.getQueryData(all), { updatedAt: 2000 });
  await client.invalidateQueries({ queryKey: all, refetchType: "none" });
  const before = ages();
  await connectorsChanged(portal, client, { kind: "gone", ids: [2] });

  expect(listed()).toEqual(["Connector 1", "Connector 3"]);
  expect(ages()).toEqual(before);
  expect(before).toEqual([
    { dataUpdatedAt: 2000, isInvalidated: true },
    { dataUpdatedAt: 1000, isInvalidated: false },
  ]);
});
