import { describe, expect, test } from "vitest";
import { newestId, registerConnector } from "../../../src/biconnector/registration";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import type { Damage } from "../../portal/rest/faults.ts";
import { registrable } from "../harness/connector-fields.ts";
import { callsOf } from "../harness/rest.ts";
import { sdkOn } from "../harness/sdk.ts";

const add = "biconnector.connector.add";
const get = "biconnector.connector.get";
const list = "biconnector.connector.list";

const busy: Damage = { answer: { status: 503, body: { error: "QUERY_LIMIT_EXCEEDED" } } };
const odd: Damage = { answer: { status: 200, body: { result: { error: null }, time: {} } } };

function open() {
  const portal = createPortal({ scenario: "empty" });
  portal.switches.rateLimit = null;
  const rest = createRest(sdkOn(portal), 0);
  const idsThere = () => portal.store.connectors.map(({ id }) => id);
  const register = async () => registerConnector(rest, registrable, [], await newestId(rest));
  return { portal, register, idsThere };
}

describe("a registration that the browser sent twice", () => {
  test("tells of the other, and deletes nothing: it may be somebody else's", async () => {
    const { portal, register, idsThere } = open();
    portal.inject({ method: add, fault: { cut: true } });

    const end = await register();
    expect(end).toEqual({ kind: "registered", id: 2, twins: [1] });
    expect(idsThere()).toEqual([1, 2]);
  });

  test("says so where the other cannot be read", async () => {
    const { portal, register, idsThere } = open();
    portal.inject({ method: add, fault: { cut: true } });
    portal.inject({ method: get, times: 2, fault: odd });

    expect(await register()).toEqual({ kind: "registered", id: 2, mayHaveTwin: true });
    expect(idsThere()).toEqual([1, 2]);
  });

  test("says so where it cannot be found out whether there is another", async () => {
    const { portal, register } = open();
    portal.inject({ method: add, fault: { cut: true } });
    portal.inject({ method: list, fault: { delay: 0 } });
    portal.inject({ method: list, fault: odd });

    expect(await register()).toMatchObject({ kind: "registered", id: 2, mayHaveTwin: true });
  });

  test("says so where the id of one in between cannot be read", async () => {
    const { portal, register } = open();
    portal.inject({ method: add, fault: { cut: true } });
    portal.inject({ method: list, fault: { delay: 0 } });
    const rows = [{ id: 2 }, { id: "?" }];
    const answer = { status: 200, body: { result: rows, time: {} } };
    portal.inject({ method: list, fault: { answer } });

    expect(await register()).toMatchObject({ kind: "registered", id: 2, mayHaveTwin: true });
  });

  test("says so where somebody deletes the one that it could be compared with", async () => {
    const { portal, register, idsThere } = open();
    portal.inject({ method: add, fault: { cut: true } });
    portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: ({ store }) => store.connectors.pop(),
    });

    expect(await register()).toEqual({ kind: "registered", id: 2, mayHaveTwin: true });
    expect(idsThere()).toEqual([1]);
  });

  test("does not say so of a connector in between that is another", async () => {
    const { portal, register } = open();
    portal.inject({ method: add, fault: { delay: 0 }, before: addAnother });

    expect(await register()).toEqual({ kind: "registered", id: 2 });

    function addAnother({ rest, openSession }: typeof portal) {
      rest(add, { auth: openSession().AUTH_ID, fields: { ...registrable, title: "Another" } });
    }
  });

  test("is found though the second try was turned away", async () => {
    const { portal, register, idsThere } = open();
    portal.inject({ method: add, fault: { cut: true } });
    portal.inject({ method: add, fault: busy });

    expect(await register()).toEqual({ kind: "registered", id: 1 });
    expect(idsThere()).toEqual([1]);
  });

  test("is unclear where the second try was turned away, and every look as well", async () => {
    const { portal, register } = open();
    portal.inject({ method: add, fault: { cut: true } });
    portal.inject({
      method: add,
      fault: busy,
      before: ({ inject }) => inject({ method: list, times: 3, fault: busy }),
    });

    expect(await register()).toMatchObject({ kind: "unclear" });
  });
});

test("a registration that is turned away for once is refused", async () => {
  const { portal, register, idsThere } = open();
  portal.inject({ method: add, fault: busy });

  expect(await register()).toMatchObject({
    kind: "refused",
    error: { code: "QUERY_LIMIT_EXCEEDED" },
  });
  expect(callsOf(portal, add)).toHaveLength(1);
  expect(idsThere()).toEqual([]);
});
