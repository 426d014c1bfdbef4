import { expect, test } from "vitest";
import { createPortal } from "../../portal/portal.ts";
import { sdkOn } from "./sdk.ts";

const method = "server.time";

test("a socket cut before the first byte: the portal sees the call twice, the application one success", async () => {
  const portal = createPortal();
  portal.inject({ method, fault: { cut: true } });
  expect((await sdkOn(portal).callMethod(method)).isSuccess).toBe(true);
  expect(portal.journal.map((call) => call.method)).toEqual([method, method]);
});

test("a proxy's page is an error, though the call was carried out", async () => {
  const portal = createPortal();
  portal.inject({ method, fault: { gateway: 502 } });
  await expect(sdkOn(portal).callMethod(method)).rejects.toMatchObject({ status: 502 });
  expect(portal.journal).toMatchObject([{ method, status: 200 }]);
});

test("an answer that is held arrives when it is let go", async () => {
  const portal = createPortal();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  portal.inject({ method, fault: { late: held } });
  const answer = sdkOn(portal).callMethod(method);
  await expect.poll(() => portal.journal.length).toBe(1);
  release();
  expect((await answer).isSuccess).toBe(true);
});
