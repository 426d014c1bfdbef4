import { expect, test } from "vitest";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal, type Portal } from "../../portal/portal.ts";
import { sdkOn } from "../harness/sdk.ts";

const day = 24 * 60 * 60 * 1000;

/** How many days the portal's clock is ahead of this computer's, as far as its answers tell. */
async function daysAhead(change: (portal: Portal) => void = () => {}) {
  const portal = createPortal({ now: () => Date.now() + 40 * day });
  change(portal);
  const rest = createRest(sdkOn(portal), 1);
  await rest.read("server.time");
  return Math.round((rest.now() - Date.now()) / day);
}

test("the time is the computer's until the portal has told its own", async () => {
  const before = Date.now();
  const { now } = createRest(sdkOn(createPortal()), 1);

  expect(now()).toBeGreaterThanOrEqual(before);
  expect(now()).toBeLessThanOrEqual(Date.now());
});

test("the time is the portal's once it has answered, in whole milliseconds", async () => {
  expect(await daysAhead()).toBe(40);

  const rest = createRest(sdkOn(createPortal()), 1);
  await rest.read("server.time");
  expect(rest.now()).toSatisfy(Number.isInteger);
});

test.each([
  {},
  { finish: "2026-01-01" },
  { finish: 0 },
  { finish: -1e9 },
  { finish: Date.now() },
  { finish: 1e13 },
])("an answer with the time %j leaves it as it was", async (time) => {
  const answer = { status: 200, body: { result: true, time } };
  const ahead = await daysAhead(({ inject }) =>
    inject({ method: "server.time", fault: { answer } }),
  );

  expect(ahead).toBe(0);
});
