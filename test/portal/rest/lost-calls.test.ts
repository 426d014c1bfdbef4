import { beforeEach, describe, expect, test } from "vitest";
import { connectorRow } from "../scenarios/rows.ts";
import { nestedError, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";
import { answerRequest } from "./http.ts";

const method = "biconnector.connector.delete";

let open: OpenPortal;

beforeEach(() => {
  open = openPortal();
  open.portal.store.connectors = [4, 5, 6].map((id) => connectorRow({ id, title: `Free ${id}` }));
});

const remove = (id: number) => open.call(method, { id });
const left = () => open.portal.store.connectors.map(({ id }) => id);

describe("trap: a lost answer is not a finished call", () => {
  test("it is carried out when the test says so", () => {
    open.portal.inject({ method, fault: { hang: "later" } });
    expect(remove(4)).toEqual({ hang: true, executed: false });
    open.clock.now += 600_000;
    expect(open.call("biconnector.connector.get", { id: 4 })).toEqual(
      success({ item: expect.anything() }),
    );
    open.portal.carryOut();
    expect(left()).toEqual([5, 6]);
    expect(open.portal.journal[0]).toMatchObject({ method, ...success(true) });
  });

  test("it is carried out when its time has come", () => {
    open.portal.inject({ method, fault: { hang: "later", after: 5000 } });
    remove(4);
    open.clock.now += 4999;
    open.call("scope");
    expect(left()).toEqual([4, 5, 6]);
    open.clock.now += 1;
    open.call("scope");
    expect(left()).toEqual([5, 6]);
  });

  test("what waits is carried out once, in the order of its arrival", () => {
    open.portal.inject({ method, times: 2, fault: { hang: "later" } });
    remove(4);
    remove(4);
    open.portal.carryOut();
    open.portal.carryOut();
    expect(open.portal.journal.map(({ body }) => body)).toEqual([
      success(true).body,
      nestedError("CONNECTOR_NOT_FOUND").body,
    ]);
  });

  test("what waits is forgotten with a reset", () => {
    open.portal.inject({ method, fault: { hang: "later" } });
    remove(4);
    open.portal.reset();
    open.portal.store.connectors = [connectorRow({ id: 4, title: "Fresh" })];
    open.portal.carryOut();
    expect(left()).toEqual([4]);
  });
});

describe("trap: a proxy's error in front of a portal that goes on", () => {
  test.each([502, 503, 504] as const)(
    "%i comes as a page, and the call is carried out",
    (status) => {
      open.portal.inject({ method, fault: { gateway: status } });
      expect(remove(4)).toEqual({ status, body: expect.stringContaining("<html>"), type: "html" });
      expect(left()).toEqual([5, 6]);
    },
  );

  test("the call can be carried out after the page", () => {
    open.portal.inject({ method, fault: { gateway: 502, after: 20_000 } });
    remove(4);
    expect(left()).toEqual([4, 5, 6]);
    open.portal.carryOut();
    expect(left()).toEqual([5, 6]);
  });

  test("over HTTP the page is HTML, and no other origin may read it", async () => {
    open.portal.inject({ method, fault: { gateway: 502 } });
    const url = `http://portal.invalid/rest/${method}?id=4&auth=${open.session.AUTH_ID}`;
    const response = await answerRequest(open.portal, new Request(url));
    if (!(response instanceof Response)) throw new Error("There was no answer.");
    expect(response.status).toBe(502);
    expect(response.headers.get("content-type")).toBe("text/html");
    expect(response.headers.has("access-control-allow-origin")).toBe(false);
  });
});

test("trap: a socket cut before the first byte: the call was carried out", () => {
  open.portal.inject({ method, fault: { cut: true } });
  expect(remove(4)).toEqual({ cut: true });
  expect(left()).toEqual([5, 6]);
});

describe("answers that overtake each other", () => {
  test("the call is carried out at once, and its answer waits", () => {
    const arrival = Promise.resolve();
    open.portal.inject({ method, fault: { late: 4000 } });
    open.portal.inject({ method, fault: { late: arrival } });
    expect(remove(4)).toEqual({ ...success(true), wait: 4000 });
    expect(remove(5)).toEqual({ ...success(true), wait: arrival });
    expect(left()).toEqual([6]);
  });

  test("over HTTP the later call can be answered first", async () => {
    const arrivals: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    open.portal.inject({ method: "scope", fault: { late: held } });
    const send = (method: string) =>
      answerRequest(
        open.portal,
        new Request(`http://portal.invalid/rest/${method}?auth=${open.session.AUTH_ID}`),
      ).then(() => arrivals.push(method));
    const first = send("scope");
    await send("server.time");
    release();
    await first;
    expect(arrivals).toEqual(["server.time", "scope"]);
  });
});

describe("other people", () => {
  test("somebody can meddle between any two calls", () => {
    let calls = 0;
    const before = () => {
      calls += 1;
    };
    open.portal.inject({ method: "*", times: 2, fault: { delay: 0 }, before });
    open.call("scope");
    open.call("batch", { cmd: { a: "scope", b: "scope" } });
    open.call("scope");
    expect(calls).toBe(2);
  });

  test("with the switch somebody does something before every n-th call, the same every time", () => {
    const play = () => {
      const { call, portal } = openPortal("typical");
      const before = structuredClone(portal.store);
      portal.switches.meddling = 2;
      call("scope");
      expect(portal.store).toEqual(before);
      for (let count = 0; count < 19; count++) call("server.time");
      expect(portal.store).not.toEqual(before);
      return portal.store.connectors.map(({ title }) => title);
    };
    expect(play()).toEqual(play());
  });
});

test("mishaps happen to every n-th call, by turns", () => {
  open.portal.switches.mishaps = { every: 2, damages: [{ cut: true }, { lose: "request" }] };
  const answers = Array.from({ length: 8 }, () => open.call("scope"));
  expect(answers.filter((_, index) => index % 2 === 1)).toEqual([
    { cut: true },
    { lost: "request" },
    { cut: true },
    { lost: "request" },
  ]);
  expect(answers[0]).toEqual(success(["biconnector"]));
});
