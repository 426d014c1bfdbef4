import { describe, expect, test } from "vitest";
import { changeAddresses } from "../../../src/biconnector/address-change";
import {
  type AddressChange,
  type AddressOutcome,
  type AddressResult,
  findChanged,
  withEarlierOutcome,
} from "../../../src/biconnector/address-outcome";
import { readAddresses } from "../../../src/biconnector/address-reading";
import { movedAddress } from "../../../src/biconnector/moved-address";
import { type Addresses, serviceAddresses } from "../../../src/biconnector/service";
import type { UnclearUpdate } from "../../../src/biconnector/update";
import type { Portal } from "../../portal/portal.ts";
import type { Damage } from "../../portal/rest/faults.ts";
import type { Parameters } from "../../portal/rest/parameters.ts";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const update = "biconnector.connector.update";
const old = "https://connect.example.com";
const moved = "https://new.example/bi";

/** Whether a batch changes something. */
const changes = ({ cmd }: Parameters): boolean => JSON.stringify(cmd).includes(".update?");

function movedAddresses(before: Addresses): Addresses {
  const entries = serviceAddresses.map((name) => [
    name,
    movedAddress(before[name], old, moved) ?? before[name],
  ]);
  return Object.fromEntries(entries) as Addresses;
}

/** A portal with so many connectors, and the move of all of them. */
async function open(count: number) {
  const { portal, rest } = openRest("empty");
  portal.switches.rateLimit = null;
  for (let id = 1; id <= count; id++) {
    portal.store.connectors.push(connectorRow({ id, title: `Connector ${id}` }));
  }
  const { found } = await readAddresses(
    rest,
    portal.store.connectors.map(({ id }) => id),
  );
  const moves = [...found].map(
    ([id, before]): AddressChange => ({ id, title: "", before, after: movedAddresses(before) }),
  );
  const stop = new AbortController();
  const progress: number[] = [];
  const run = (wanted = moves) =>
    changeAddresses(rest, wanted, {
      signal: stop.signal,
      onProgress: ({ done }) => progress.push(done),
    });
  const row = (id: number) => {
    const found = portal.store.connectors.find((each) => each.id === id);
    if (!found) throw new Error(`No connector ${id}`);
    return found;
  };
  return { portal, rest, moves, run, stop, progress, row };
}

function tally(results: AddressResult[]): Partial<Record<AddressOutcome["kind"], number>> {
  const counts: Partial<Record<AddressOutcome["kind"], number>> = {};
  for (const { outcome } of results) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  return counts;
}

/** How many connectors of the portal have moved. */
const movedIn = ({ store }: Portal) =>
  store.connectors.filter(({ urlData }) => urlData.startsWith(moved)).length;

/** Batches that changed something, as the portal received them. */
const batches = (portal: Portal) => callsOf(portal, "batch").filter(changes);

const refusal = (code: string): Damage => ({
  answer: { status: 200, body: { result: { error: { error: code } } } },
});

describe("the change of many addresses", () => {
  test("needs a request for fifty, sends only addresses, and tells how far it is", async () => {
    const { portal, run, progress } = await open(120);

    expect(tally(await run())).toEqual({ changed: 120 });
    expect(movedIn(portal)).toBe(120);
    expect(batches(portal)).toHaveLength(3);
    expect(progress).toEqual([50, 100, 120]);
    const sent = callsOf(portal, update);
    expect(sent).toHaveLength(120);
    expect(sent[0]).toEqual({
      id: "1",
      fields: {
        urlCheck: `${moved}/connector-1/check`,
        urlTableList: `${moved}/connector-1/table_list`,
        urlTableDescription: `${moved}/connector-1/table_description`,
        urlData: `${moved}/connector-1/data`,
      },
    });
  });

  test("sends only the addresses that differ, letter by letter", async () => {
    const { portal, run, moves, row } = await open(1);
    const before = moves[0] as AddressChange;
    const after = { ...before.before, urlData: "https://new.example/?a=1&b=ä%20c#d" };

    expect(tally(await run([{ ...before, after }]))).toEqual({ changed: 1 });
    expect(callsOf(portal, update)).toMatchObject([{ fields: { urlData: after.urlData } }]);
    expect(Object.keys((callsOf(portal, update)[0]?.fields ?? {}) as object)).toEqual(["urlData"]);
    expect(row(1)).toMatchObject(after);
  });

  test("never asks for logos or credentials", async () => {
    const { portal, run } = await open(60);
    await run();

    const selects = callsOf(portal, "biconnector.connector.list").map(({ select }) => select);
    expect(new Set(selects.flat())).toEqual(new Set(["id", ...serviceAddresses]));
    expect(callsOf(portal, "biconnector.connector.get")).toEqual([]);
  });

  test("leaves alone what another person changed or deleted, and what is there already", async () => {
    const { portal, run, moves, row } = await open(6);
    row(2).urlCheck = "https://theirs.example/check";
    row(3).title = "Another title";
    Object.assign(row(4), moves[3]?.after);
    portal.store.connectors = portal.store.connectors.filter(({ id }) => id !== 5);

    const results = await run();
    expect(results.map(({ outcome }) => outcome.kind)).toEqual([
      ...["changed", "changed-meanwhile", "changed", "as-wanted", "gone", "changed"],
    ]);
    expect(row(2)).toMatchObject({ ...moves[1]?.before, urlCheck: "https://theirs.example/check" });
    expect(row(3).title).toBe("Another title");
    expect(callsOf(portal, update).map(({ id }) => id)).toEqual(["1", "3", "6"]);
  });

  test("says of what goes at the last moment that it is gone", async () => {
    const { portal, run } = await open(3);
    portal.inject({
      method: "batch",
      only: changes,
      fault: { delay: 0 },
      before: ({ store }) => store.connectors.splice(1, 1),
    });

    expect((await run()).map(({ outcome }) => outcome.kind)).toEqual([
      "changed",
      "gone",
      "changed",
    ]);
  });

  test("does not call gone what a list happens to lack", async () => {
    const { portal, run } = await open(3);
    portal.inject({ method: "biconnector.connector.list", fault: { rows: "fewer" } });

    expect((await run()).map(({ outcome }) => outcome.kind)).toEqual([
      ...["changed", "changed", "refused"],
    ]);
    expect(movedIn(portal)).toBe(2);
  });

  test("goes on after a refusal", async () => {
    const { portal, run } = await open(3);
    portal.inject({ method: update, fault: refusal("BX_INVALID_VALUE") });

    expect((await run()).map(({ outcome }) => outcome.kind)).toEqual([
      ...["refused", "changed", "changed"],
    ]);
  });

  test("settles a batch whose answer was lost by looking, and sends nothing twice", async () => {
    const { portal, run } = await open(60);
    portal.inject({ method: "batch", only: changes, fault: { lose: "answer" } });

    expect(tally(await run())).toEqual({ changed: 60 });
    expect(callsOf(portal, update)).toHaveLength(60);
  });

  test("says that it is not clear where a batch got lost, and goes on", async () => {
    const { portal, rest, run } = await open(60);
    portal.inject({ method: "batch", only: changes, fault: { hang: "later" } });
    const results = await run();

    expect(tally(results)).toEqual({ unclear: 50, changed: 10 });
    const open50 = results.flatMap(({ outcome }) => (outcome.kind === "unclear" ? [outcome] : []));
    expect(await findChanged(rest, open50)).toEqual([]);
    portal.carryOut();
    expect(movedIn(portal)).toBe(60);
    portal.store.connectors = portal.store.connectors.slice(1);
    const ends = await findChanged(rest, open50);
    expect(ends.map(([{ id }, { kind }]) => `${id} ${kind}`)).toEqual([
      "1 gone",
      ...Array.from({ length: 49 }, (_, index) => `${index + 2} saved`),
    ]);
  });

  test("ends where not even a look gets through", async () => {
    const { portal, run } = await open(120);
    portal.inject({
      method: "batch",
      only: changes,
      fault: { lose: "request" },
      before: ({ inject }) =>
        inject({ method: "biconnector.connector.list", times: 3, fault: { lose: "request" } }),
    });

    expect(tally(await run())).toEqual({ unclear: 50, "not-tried": 70 });
    expect(movedIn(portal)).toBe(0);
  });

  test.each(["OVERLOAD_LIMIT", "OPERATION_TIME_LIMIT", "insufficient_scope"])(
    "ends when it is turned away at the door (%s)",
    async (error) => {
      const { portal, run } = await open(120);
      const fault: Damage = { answer: { status: 403, body: { error } } };
      portal.inject({ method: "batch", only: changes, fault });

      expect(tally(await run())).toEqual({ refused: 50, "not-tried": 70 });
      expect(movedIn(portal)).toBe(0);
    },
  );

  test("ends after the request under way when it is stopped", async () => {
    const { portal, run, stop } = await open(120);
    portal.inject({
      method: "batch",
      only: changes,
      fault: { delay: 0 },
      before: () => stop.abort(),
    });

    expect(tally(await run())).toEqual({ changed: 50, "not-tried": 70 });
    expect(movedIn(portal)).toBe(50);
  });

  test("sends none when it is stopped during the look before", async () => {
    const { portal, run, stop } = await open(20);
    portal.inject({
      method: "*",
      fault: { delay: 0 },
      before: () => stop.abort(),
    });

    expect(tally(await run())).toEqual({ "not-tried": 20 });
    expect(movedIn(portal)).toBe(0);
  });

  test("does not take an answer other than true for a change", async () => {
    const { portal, run } = await open(2);
    portal.inject({ method: update, fault: { answer: { status: 200, body: { result: [] } } } });

    expect((await run()).map(({ outcome }) => outcome.kind)).toEqual(["unclear", "changed"]);
  });
});

describe("a later try", () => {
  const unclear = (sentAt: number) => ({ kind: "unclear", sentAt }) as UnclearUpdate;
  const refused = { kind: "refused" } as AddressOutcome;

  test("knows what an earlier one of ours may have done", () => {
    const lately = unclear(performance.now());
    expect(withEarlierOutcome({ kind: "as-wanted" }, lately)).toEqual({ kind: "changed" });
    expect(withEarlierOutcome(refused, lately)).toBe(lately);
    expect(withEarlierOutcome({ kind: "not-tried" }, lately)).toBe(lately);
    expect(withEarlierOutcome({ kind: "changed-meanwhile" }, lately)).toBe(lately);
    expect(withEarlierOutcome({ kind: "gone" }, lately)).toEqual({ kind: "gone" });
  });

  test("takes another person's change for one when ours can come no more", () => {
    const longAgo = unclear(performance.now() - 120_000);
    expect(withEarlierOutcome({ kind: "changed-meanwhile" }, longAgo).kind).toBe(
      "changed-meanwhile",
    );
  });

  test("stands for itself where the earlier one was certain", () => {
    expect(withEarlierOutcome({ kind: "as-wanted" }, refused)).toEqual({ kind: "as-wanted" });
    expect(withEarlierOutcome({ kind: "changed" }, { kind: "not-tried" })).toEqual({
      kind: "changed",
    });
  });
});
