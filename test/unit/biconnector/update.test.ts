import { describe, expect, test } from "vitest";
import type { ConnectorFields } from "../../../src/biconnector/connector-fields";
import { readSnapshot } from "../../../src/biconnector/snapshots";
import { findUpdate, type UnclearUpdate, updateConnector } from "../../../src/biconnector/update";
import type { Fault } from "../../portal/rest/faults.ts";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { registrable } from "../harness/connector-fields.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const update = "biconnector.connector.update";
const id = 7;

/** A portal with one connector, and what a person saw of it. */
async function open(fault?: Fault["fault"]) {
  const { portal, rest } = openRest("empty");
  const row = connectorRow({ id, ...registrable });
  portal.store.connectors.push(row);
  const before = await readSnapshot(rest, id);
  if (fault) portal.inject({ method: update, fault });
  const save = (change: Partial<ConnectorFields>, earlier?: UnclearUpdate) =>
    updateConnector(rest, before, { ...before.fields, ...change }, earlier);
  return { portal, rest, row, save };
}

describe("changing a connector", () => {
  test("sends only the fields that differ", async () => {
    const { portal, row, save } = await open();

    expect(await save({ title: "Another", sort: 100 })).toEqual({ kind: "saved" });
    expect(row.title).toBe("Another");
    expect(callsOf(portal, update)).toMatchObject([{ id, fields: { title: "Another" } }]);
    expect(Object.keys((callsOf(portal, update)[0]?.fields ?? {}) as object)).toEqual(["title"]);
  });

  test("in nothing sends nothing", async () => {
    const { portal, save } = await open();

    expect(await save({})).toEqual({ kind: "saved" });
    expect(callsOf(portal, update)).toEqual([]);
  });

  test("that is gone says so", async () => {
    const { portal, save } = await open();
    portal.store.connectors = [];

    expect(await save({ title: "Another" })).toEqual({ kind: "gone" });
  });

  test("that goes at the last moment says so", async () => {
    const { portal, save } = await open();
    portal.inject({
      method: update,
      fault: { delay: 0 },
      before: ({ store }) => {
        store.connectors = [];
      },
    });

    expect(await save({ title: "Another" })).toEqual({ kind: "gone" });
  });

  test("that somebody else has changed saves nothing, and shows what they made of it", async () => {
    const { portal, row, save } = await open();
    row.description = "Theirs";

    expect(await save({ title: "Another" })).toMatchObject({
      kind: "changed-meanwhile",
      now: { fields: { description: "Theirs" } },
    });
    expect(callsOf(portal, update)).toEqual([]);
  });

  test("does not take the person's own earlier try for somebody else's", async () => {
    const { portal, row, save } = await open({ hang: "later" });
    const earlier = (await save({ title: "Another" })) as UnclearUpdate;
    expect(earlier).toMatchObject({ kind: "unclear", id, wanted: { title: "Another" } });
    portal.carryOut();

    expect(await save({ title: "A third" }, earlier)).toEqual({ kind: "saved" });
    expect(row.title).toBe("A third");
  });

  test("that the portal refuses saves nothing", async () => {
    const { portal, row, save } = await open();
    portal.inject({
      method: update,
      fault: { answer: { status: 403, body: { error: "user_access_error" } } },
    });

    expect(await save({ title: "Another" })).toMatchObject({
      kind: "refused",
      error: { code: "user_access_error" },
    });
    portal.switches.access = false;
    expect(await save({ title: "Another" })).toMatchObject({
      kind: "refused",
      error: { code: "ACCESS_DENIED" },
    });
    expect(row.title).toBe(registrable.title);
  });

  test("whose answer is lost is found out, and not sent again", async () => {
    const { portal, save } = await open({ lose: "answer" });

    expect(await save({ title: "Another" })).toEqual({ kind: "saved" });
    expect(callsOf(portal, update)).toHaveLength(1);
  });

  test.each<Fault["fault"]>([
    { lose: "request" },
    { answer: { status: 200, body: { result: {}, time: {} } } },
  ])("after %j is open", async (fault) => {
    const { portal, save } = await open(fault);

    expect(await save({ title: "Another" })).toMatchObject({ kind: "unclear" });
    expect(callsOf(portal, update)).toHaveLength(1);
  });
});

test("a change that was left open is saved, gone or still open at the next look", async () => {
  const { portal, rest, save } = await open({ hang: "later" });
  const unclear = (await save({ title: "Another" })) as UnclearUpdate;
  expect(await findUpdate(rest, unclear)).toBe(unclear);
  portal.carryOut();
  expect(await findUpdate(rest, unclear)).toEqual({ kind: "saved" });
  portal.store.connectors = [];
  expect(await findUpdate(rest, unclear)).toEqual({ kind: "gone" });
  portal.switches.access = false;
  expect(await findUpdate(rest, unclear)).toBe(unclear);
});
