import { expect, test } from "vitest";
import { otherApplication } from "../scenarios/rows.ts";
import { rootError, success } from "../testing/answers.ts";
import { openPortal } from "../testing/open-portal.ts";

const list = "biconnector.connector.list";
const usedUp = rootError(429, "OPERATION_TIME_LIMIT");

/** A portal on which every call works for a minute. */
function openSlowPortal() {
  const open = openPortal();
  open.portal.switches.workPerCall = 60;
  return open;
}

const timeOf = (answer: unknown) => (answer as { body: { time: object } }).body.time;

test("429 OPERATION_TIME_LIMIT: 480 s of one method's work in 10 minutes", () => {
  const { call, clock } = openSlowPortal();
  for (let minute = 1; minute <= 8; minute++) {
    const answer = call(list);
    expect(answer).toEqual(success([]));
    expect(timeOf(answer)).toMatchObject({ operating: 60 * minute });
    clock.now += 1000;
  }
  expect(call(list)).toEqual(usedUp);
  expect(call("scope")).toEqual(success(["biconnector"]));
});

test("operating_reset_at says when it is counted anew", () => {
  const { call, clock } = openSlowPortal();
  const first = clock.now / 1000;
  for (let count = 0; count < 8; count++) {
    const reset = { operating_reset_at: Math.floor(first) + 600 };
    expect(timeOf(call(list))).toMatchObject(reset);
    clock.now += 1000;
  }
  clock.now = first * 1000 + 599_999;
  expect(call(list)).toEqual(usedUp);
  clock.now += 1;
  expect(call(list)).toEqual(success([]));
  expect(call(list)).toEqual(usedUp);
});

test("each application has its own time", () => {
  const { call, callAs } = openSlowPortal();
  for (let count = 0; count < 8; count++) call(list);
  expect(call(list)).toEqual(usedUp);
  expect(callAs(otherApplication, list)).toEqual(success([]));
});

test("in a batch the time is that of each command, and the others go on", () => {
  const { call } = openSlowPortal();
  const cmd = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`c${index}`, list]));
  const { body } = call("batch", { cmd: { ...cmd, mine: "scope" } }) as { body: unknown };
  expect(body).toMatchObject({
    result: {
      result: { c7: [], mine: ["biconnector"] },
      result_error: { c8: { error: "OPERATION_TIME_LIMIT" } },
    },
  });
});

test("what is refused is not carried out, and a call of no time is never refused", () => {
  const { call, portal } = openPortal();
  portal.switches.rateLimit = null;
  for (let count = 0; count < 1000; count++) call(list);
  expect(timeOf(call(list))).toMatchObject({ operating: 0 });

  portal.switches.workPerCall = 480;
  call("user.option.set", { options: { a: "1" } });
  expect(call("user.option.set", { options: { a: "2" } })).toEqual(usedUp);
  expect(portal.store.userOptions).toEqual({ a: "1" });
});
