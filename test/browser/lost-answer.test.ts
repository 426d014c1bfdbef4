import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser, openOnce, type TestBrowser } from "./probe/browser.ts";
import type { Fixtures } from "./probe/fixtures.ts";

const method = "biconnector.connector.list";

let browser: TestBrowser;
let fixtures: Fixtures;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
openOnce(async () => {
  fixtures = await browser.open();
  return fixtures;
});
beforeEach(() => {
  fixtures.portal.journal = [];
});

/** Calls a method from inside the application's frame. */
async function openCaller() {
  const app = await fixtures.app();
  const auth = fixtures.portal.openSession().AUTH_ID;
  return (method: string) =>
    app.evaluate(
      (url) =>
        fetch(url, { method: "POST" })
          .then((response) => response.json())
          .then(
            () => "answered",
            (error) => error.name,
          ),
      `${fixtures.portalUrl}/rest/${method}?auth=${auth}`,
    );
}

const received = () => fixtures.portal.journal.map((entry) => entry.method);

test.each(["request", "answer"] as const)(
  "a lost %s fails once: the browser does not repeat the call by itself",
  async (lose) => {
    const call = await openCaller();
    // Only over a connection that was used before would the browser try again.
    expect(await call("server.time")).toBe("answered");
    fixtures.portal.inject({ method, fault: { lose } });
    expect(await call(method)).toBe("TypeError");
    expect(received()).toEqual(["server.time", method]);
  },
);

test("a socket cut before the first byte: the browser repeats the POST, and the portal sees it twice", async () => {
  const call = await openCaller();
  expect(await call("server.time")).toBe("answered");
  fixtures.portal.inject({ method, fault: { cut: true } });
  expect(await call(method)).toBe("answered");
  expect(received()).toEqual(["server.time", method, method]);
});
