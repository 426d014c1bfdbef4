import { describe, expect, test } from "vitest";
import { readSnapshot } from "../../../src/biconnector/snapshots";
import { type UnclearUpdate, updateConnector } from "../../../src/biconnector/update";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import type { Damage } from "../../portal/rest/faults.ts";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { callsOf } from "../harness/rest.ts";
import { sdkOn } from "../harness/sdk.ts";

const get = "biconnector.connector.get";
const update = "biconnector.connector.update";

const busy: Damage = { answer: { status: 503, body: { error: "QUERY_LIMIT_EXCEEDED" } } };
const odd: Damage = { answer: { status: 200, body: { result: { error: null }, time: {} } } };

async function open() {
  const portal = createPortal({ scenario: "empty" });
  portal.switches.rateLimit = null;
  const row = connectorRow({ id: 1, title: "Before" });
  portal.store.connectors = [row];
  const rest = createRest(sdkOn(portal), 0);
  const before = await readSnapshot(rest, 1);
  const save = (title: string, earlier?: UnclearUpdate) =>
    updateConnector(rest, before, { ...before.fields, title }, earlier);
  return { portal, row, save };
}

/** A change that is carried out later. */
async function openUnclear() {
  const opened = await open();
  opened.portal.inject({ method: update, fault: { gateway: 504, after: Infinity } });
  const earlier = await opened.save("After");
  if (earlier.kind !== "unclear") throw new Error(`It is ${earlier.kind}.`);
  return { ...opened, earlier };
}

describe("a change that may yet be made", () => {
  test("is not called refused when the next try cannot read the connector", async () => {
    const { portal, save, earlier } = await openUnclear();
    portal.inject({ method: get, fault: odd });
    expect(await save("After", earlier)).toMatchObject({ kind: "unclear", id: 1 });
  });

  test("is not called refused when the next try is turned away", async () => {
    const { portal, save, earlier } = await openUnclear();
    portal.inject({ method: update, fault: busy });
    expect(await save("After", earlier)).toMatchObject({ kind: "unclear", id: 1 });
  });

  test("is refused when the portal has something against what is sent now", async () => {
    const { save, earlier } = await openUnclear();
    expect(await save("W".repeat(600), earlier)).toMatchObject({ kind: "refused" });
  });

  test("is saved once it is made, whatever somebody changed besides", async () => {
    const { portal, row, save, earlier } = await openUnclear();
    portal.carryOut();
    row.sort = 9;
    expect(await save("After", earlier)).toEqual({ kind: "saved" });
    expect(row).toMatchObject({ title: "After", sort: 9 });
  });

  test("does not undo what somebody made of it", async () => {
    const { portal, row, save, earlier } = await openUnclear();
    portal.carryOut();
    row.title = "Somebody else's";
    expect(await save("After", earlier)).toMatchObject({ kind: "unclear" });
    const longAgo = { ...earlier, sentAt: Number.NEGATIVE_INFINITY };
    expect(await save("After", longAgo)).toMatchObject({ kind: "changed-meanwhile" });
    expect(row.title).toBe("Somebody else's");
  });
});

describe("a change that the browser sent twice", () => {
  test("is saved though the second try was turned away", async () => {
    const { portal, row, save } = await open();
    portal.inject({ method: update, fault: { cut: true } });
    portal.inject({ method: update, fault: busy });
    expect(await save("After")).toEqual({ kind: "saved" });
    expect(row.title).toBe("After");
  });

  test("is unclear where every look was turned away as well", async () => {
    const { portal, save } = await open();
    portal.inject({ method: update, fault: { cut: true } });
    portal.inject({
      method: update,
      fault: busy,
      before: ({ inject }) => inject({ method: get, times: 3, fault: busy }),
    });
    expect(await save("After")).toMatchObject({ kind: "unclear" });
  });
});

test("a change that is turned away for once is refused", async () => {
  const { portal, row, save } = await open();
  portal.inject({ method: update, fault: busy });
  expect(await save("After")).toMatchObject({ kind: "refused" });
  expect(callsOf(portal, update)).toHaveLength(1);
  expect(row.title).toBe("Before");
});
