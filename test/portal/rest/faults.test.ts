import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow, sourceRow } from "../scenarios/rows.ts";
import { nestedError, resultOf, rootError, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const method = "biconnector.connector.delete";

const restricted = nestedError("CONNECTOR_DELETE_RESTRICTED");
const notFound = nestedError("CONNECTOR_NOT_FOUND");

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  open.portal.store.connectors = [4, 5, 6].map((id) => connectorRow({ id, title: `Free ${id}` }));
});

const remove = (id: number) => open.call(method, { id });
const left = () => open.portal.store.connectors.map(({ id }) => id);

describe("lost and hanging calls", () => {
  test("a lost request: the connection breaks and nothing happened", () => {
    open.portal.inject({ method, fault: { lose: "request" } });
    expect(remove(4)).toEqual({ lost: "request" });
    expect(left()).toEqual([4, 5, 6]);
    expect(open.portal.journal).toMatchObject([{ method, params: { id: 4 }, lost: "request" }]);
    expect(remove(4)).toEqual(success(true));
  });

  test("trap: a lost answer: it happened, and the repeated delete is CONNECTOR_NOT_FOUND", () => {
    open.portal.inject({ method, fault: { lose: "answer" } });
    expect(remove(4)).toEqual({ lost: "answer" });
    expect(left()).toEqual([5, 6]);
    expect(open.portal.journal).toMatchObject([{ method, lost: "answer", ...success(true) }]);
    expect(remove(4)).toEqual(notFound);
  });

  test("trap: after a lost answer a repeated add makes a second connector", () => {
    const {
      id: _,
      clientId: __,
      dateCreate: ___,
      ...fields
    } = connectorRow({ id: 0, title: "New", description: "", sourceCode: "" });
    const add = () =>
      open.call("biconnector.connector.add", { fields: { ...fields, logo: "data:image/png," } });
    open.portal.inject({ method: "biconnector.connector.add", fault: { lose: "answer" } });
    expect(add()).toEqual({ lost: "answer" });
    expect(add()).toEqual(success({ id: "8" }));
    expect(left()).toEqual([4, 5, 6, 7, 8]);
  });

  test("a call that hangs never answers, carried out or not", () => {
    open.portal.inject({ method, fault: { hang: "request" } });
    open.portal.inject({ method, fault: { hang: "answer" } });
    expect(remove(4)).toEqual({ hang: true, executed: false });
    expect(left()).toEqual([4, 5, 6]);
    expect(remove(4)).toEqual({ hang: true, executed: true });
    expect(left()).toEqual([5, 6]);
  });

  test("a batch whose answer is lost was carried out", () => {
    open.portal.inject({ method: "batch", fault: { lose: "answer" } });
    const cmd = { a: `${method}?id=4`, b: `${method}?id=5` };
    expect(open.call("batch", { cmd })).toEqual({ lost: "answer" });
    expect(left()).toEqual([6]);
  });
});

describe("other answers", () => {
  test.each([
    [403, "INVALID_CREDENTIALS"],
    [429, "OPERATION_TIME_LIMIT"],
    [503, "OVERLOAD_LIMIT"],
    [500, "INTERNAL_SERVER_ERROR"],
    [500, "ERROR_UNEXPECTED_ANSWER"],
    [500, "PORTAL_DELETED"],
  ])("%i %s can be played: it is what comes back, and nothing is carried out", (status, code) => {
    const answer = { status, body: { error: code, error_description: "Out of order" } };
    open.portal.inject({ method, fault: { answer } });
    expect(remove(4)).toEqual(rootError(status, code));
    expect(left()).toEqual([4, 5, 6]);
    expect(open.portal.journal).toMatchObject([{ method, ...answer }]);
    expect(remove(4)).toEqual(success(true));
  });

  test("an unexpected answer can be played, in a batch too", () => {
    open.portal.inject({
      method,
      times: 2,
      fault: { answer: { status: 200, body: { result: 1 } } },
    });
    expect(remove(4)).toEqual({ status: 200, body: { result: 1 } });
    const cmd = { a: `${method}?id=4`, b: `${method}?id=5` };
    expect(resultOf(open.call("batch", { cmd }))).toMatchObject({ result: { a: 1, b: true } });
    expect(left()).toEqual([4, 6]);
  });
});

describe("which calls", () => {
  test("a fault waits for its method, in any spelling of it", () => {
    open.portal.inject({ method: "Biconnector.Connector.Delete", fault: { lose: "request" } });
    expect(open.call("scope")).toEqual(success(["biconnector"]));
    expect(open.call(`${method}.json`, { id: 4 })).toEqual({ lost: "request" });
  });

  test("times says how many calls; faults of one method take their turns", () => {
    open.portal.inject({ method, times: 2, fault: { lose: "request" } });
    open.portal.inject({ method, fault: { hang: "request" } });
    expect([remove(4), remove(4), remove(4), remove(4)]).toEqual([
      { lost: "request" },
      { lost: "request" },
      { hang: true, executed: false },
      success(true),
    ]);
  });

  test("another person acts just before the call", () => {
    open.portal.inject({
      method,
      fault: { delay: 0 },
      before: ({ store }) => {
        store.connectors = store.connectors.filter(({ id }) => id !== 4);
      },
    });
    expect(remove(4)).toEqual(notFound);
    expect(remove(5)).toEqual(success(true));
  });

  test("faults end with a reset", () => {
    open.portal.inject({ method: "scope", fault: { lose: "request" } });
    open.portal.reset();
    const { AUTH_ID } = open.portal.openSession();
    expect(open.portal.rest("scope", { auth: AUTH_ID })).toEqual(success(["biconnector"]));
  });
});

describe("slowness", () => {
  test("delay says how long a server waits; the call itself never does", () => {
    expect(open.portal.delay(method)).toBe(0);
    open.portal.inject({ method, fault: { delay: 700 } });
    expect(open.portal.delay("scope")).toBe(0);
    expect(open.portal.delay(method)).toBe(700);
    expect(remove(4)).toEqual(success(true));
    expect(open.portal.delay(method)).toBe(0);
  });

  test("latency is added to every call", () => {
    open.portal.switches.latency = 300;
    open.portal.inject({ method, fault: { delay: 700 } });
    expect(open.portal.delay("scope")).toBe(300);
    expect(open.portal.delay(method)).toBe(1000);
    expect(open.portal.delay(method)).toBe(300);
  });
});

describe("a flaky network", () => {
  test("every n-th call is lost, its request and its answer by turns", () => {
    open.portal.switches.flaky = 2;
    expect([remove(4), remove(4), remove(4), remove(5), remove(6), remove(6)]).toEqual([
      success(true),
      { lost: "request" },
      notFound,
      { lost: "answer" },
      success(true),
      { lost: "request" },
    ]);
    expect(left()).toEqual([]);
  });
});

describe("a race", () => {
  beforeEach(() => {
    open.portal.switches.raceOnDelete = true;
  });

  test("another person adds a connection just before the delete, once per connector", () => {
    expect(remove(4)).toEqual(restricted);
    expect(remove(5)).toEqual(restricted);
    expect(open.portal.store.sources.map(({ connectorId }) => connectorId)).toEqual([4, 5]);

    for (const { id } of [...open.portal.store.sources]) {
      expect(open.call("biconnector.source.delete", { id })).toEqual(success(true));
    }
    expect(remove(4)).toEqual(success(true));
    expect(left()).toEqual([5, 6]);
  });

  test("the connection can be seen, like any other", () => {
    remove(4);
    const params = { filter: { "@connectorId": [4] }, select: ["connectorId", "active"] };
    expect(open.call("biconnector.source.list", params)).toEqual(
      success([{ id: "1", connectorId: "4", active: true }]),
    );
  });

  test("it happens only when the delete is carried out", () => {
    expect(remove(99)).toEqual(notFound);
    open.portal.inject({ method, fault: { lose: "request" } });
    remove(4);
    open.portal.switches.access = false;
    remove(4);
    expect(open.portal.store.sources).toEqual([]);
  });

  test("connections that are there stay as they are", () => {
    const [connector] = open.portal.store.connectors;
    if (!connector) throw new Error("There is no connector.");
    const source = sourceRow(connector, { id: 41, title: "Sales" });
    open.portal.store.sources = [structuredClone(source)];
    expect(remove(4)).toEqual(restricted);
    expect(open.portal.store.sources[0]).toEqual(source);
  });
});
