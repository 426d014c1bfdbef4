import { expect, test } from "vitest";
import { connectorRow } from "../scenarios/rows.ts";
import { rootError, success } from "../testing/answers.ts";
import { type OpenPortal, openPortal } from "../testing/open-portal.ts";

const tooMany = rootError(503, "QUERY_LIMIT_EXCEEDED");

/** Calls until the portal refuses. @returns how many calls it admitted */
function admitted({ call }: OpenPortal): number {
  for (let calls = 0; calls < 1000; calls++) {
    const answer = call("scope");
    if ("status" in answer && answer.status !== 200) {
      expect(answer).toEqual(tooMany);
      return calls;
    }
  }
  return Number.POSITIVE_INFINITY;
}

test("a burst of 50 requests passes, the next is 503 QUERY_LIMIT_EXCEEDED", () => {
  expect(admitted(openPortal())).toBe(50);
});

test("after the burst 2 requests a second pass", () => {
  const open = openPortal();
  admitted(open);
  open.clock.now += 499;
  expect(admitted(open)).toBe(0);
  open.clock.now += 1;
  expect(admitted(open)).toBe(1);
  open.clock.now += 1000;
  expect(admitted(open)).toBe(2);
  open.clock.now += 10_000;
  expect(admitted(open)).toBe(20);
});

test("after a pause there is a burst of 50 again, and never a larger one", () => {
  const open = openPortal();
  admitted(open);
  open.clock.now += 600_000;
  expect(admitted(open)).toBe(50);
});

test("Enterprise: 5 a second after a burst of 250", () => {
  const open = openPortal();
  open.portal.switches.rateLimit = { burst: 250, perSecond: 5 };
  expect(admitted(open)).toBe(250);
  open.clock.now += 1000;
  expect(admitted(open)).toBe(5);
});

test("all methods share the limit, and what is refused is not carried out", () => {
  const open = openPortal();
  open.portal.store.connectors = [connectorRow({ id: 4, title: "MySQL" })];
  admitted(open);
  expect(open.call("biconnector.connector.delete", { id: 4 })).toEqual(tooMany);
  expect(open.call("batch", { cmd: { only: "biconnector.connector.delete?id=4" } })).toEqual(
    tooMany,
  );
  expect(open.portal.store.connectors).toHaveLength(1);
});

test("a batch counts as one request, whatever it holds", () => {
  const open = openPortal();
  const cmd = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`c${index}`, "scope"]));
  for (let batch = 0; batch < 49; batch++) {
    expect(open.call("batch", { cmd })).toEqual(success(expect.anything()));
  }
  expect(admitted(open)).toBe(1);
});

test("the limit can be switched off", () => {
  const open = openPortal();
  open.portal.switches.rateLimit = null;
  expect(admitted(open)).toBe(Number.POSITIVE_INFINITY);
});
