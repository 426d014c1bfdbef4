import { afterEach, describe, expect, test, vi } from "vitest";
import {
  findRegistration,
  isLostForGood,
  newestId,
  registerConnector,
  type UnclearRegistration,
} from "../../../src/biconnector/registration";
import type { Fault } from "../../portal/rest/faults.ts";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { registrable } from "../harness/connector-fields.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const add = "biconnector.connector.add";
const list = "biconnector.connector.list";

afterEach(() => vi.restoreAllMocks());

/** A portal with one connector, which has just the fields that are to be registered. */
function open(fault?: Fault["fault"]) {
  const { portal, rest } = openRest("empty");
  portal.store.connectors.push(connectorRow({ id: 7, ...registrable }));
  if (fault) portal.inject({ method: add, fault });
  const register = (title = registrable.title) =>
    registerConnector(rest, { ...registrable, title }, [], 7);
  return { portal, rest, register };
}

async function unclear(end: Promise<unknown>): Promise<UnclearRegistration> {
  const found = await end;
  expect(found).toMatchObject({ kind: "unclear", error: { code: "NETWORK_ERROR" } });
  return found as UnclearRegistration;
}

test("the newest connector is the one with the highest number, and 0 where there is none", async () => {
  const { portal, rest } = open();
  portal.store.connectors.unshift(connectorRow({ id: 12, title: "A" }));
  expect(await newestId(rest)).toBe(12);
  portal.store.connectors = [];
  expect(await newestId(rest)).toBe(0);
});

describe("registering a connector", () => {
  test("sends all fields once, and gives its number", async () => {
    const { portal, register } = open();
    const end = await register();

    expect(end).toEqual({ kind: "registered", id: portal.store.connectors.at(-1)?.id });
    expect(callsOf(portal, add)).toMatchObject([{ fields: registrable }]);
    expect(portal.store.connectors).toHaveLength(2);
  });

  test("that the portal refuses registers nothing", async () => {
    const { portal, register } = open();
    portal.switches.access = false;

    expect(await register()).toMatchObject({ kind: "refused", error: { code: "ACCESS_DENIED" } });
    expect(portal.store.connectors).toHaveLength(1);
  });

  test("whose answer is lost is found, and not sent again", async () => {
    const { portal, register } = open({ lose: "answer" });

    expect(await register()).toEqual({
      kind: "registered",
      id: portal.store.connectors.at(-1)?.id,
    });
    expect(callsOf(portal, add)).toHaveLength(1);
  });

  test("whose question is lost is not taken for what was there before", async () => {
    const { portal, register } = open({ lose: "request" });

    expect(await unclear(register())).toMatchObject({ isNowhere: true });
    expect(callsOf(portal, add)).toHaveLength(1);
  });

  test("may be there under the title as the portal stored it", async () => {
    const { portal, register } = open({ lose: "answer" });
    portal.switches.trimTexts = true;

    expect(await unclear(register("  Twin"))).toMatchObject({ isNowhere: false });
  });

  test("is not called lost while nobody can look", async () => {
    const { portal, register } = open({ lose: "request" });
    portal.inject({ method: list, times: 3, fault: { lose: "request" } });

    expect(await unclear(register())).toMatchObject({ isNowhere: false });
  });
});

test("a registration is not called lost where a connector that came since cannot be read", async () => {
  const { portal, register } = open({ lose: "request" });
  const rows = [{ id: 8, title: "Another" }, { id: "eight" }];
  const answer = { status: 200, body: { result: rows, time: {} } };
  portal.inject({ method: list, fault: { answer } });

  expect(await unclear(register())).toMatchObject({ isNowhere: false });
});

describe("a registration that was left open", () => {
  test("is found once it has been carried out", async () => {
    const { portal, rest, register } = open({ hang: "later" });
    const end = await register();
    expect(end).toMatchObject({ kind: "unclear", isNowhere: true });
    portal.carryOut();

    expect(await findRegistration(rest, end as UnclearRegistration)).toEqual({
      kind: "registered",
      id: portal.store.connectors.at(-1)?.id,
    });
  });

  test("is lost for good a minute after it was sent, if it is nowhere", async () => {
    const { register } = open({ lose: "request" });
    const end = await unclear(register());
    const sent = end.attempt.sentAt;
    const now = vi.spyOn(performance, "now");

    now.mockReturnValue(sent + 59_999);
    expect(isLostForGood(end)).toBe(false);
    now.mockReturnValue(sent + 60_001);
    expect(isLostForGood(end)).toBe(true);
    expect(isLostForGood({ ...end, isNowhere: false })).toBe(false);
  });
});
