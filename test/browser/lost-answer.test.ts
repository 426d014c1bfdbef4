import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "./probe/browser.ts";
import type { Fixtures } from "./probe/fixtures.ts";

const method = "biconnector.connector.list";

let browser: TestBrowser;
let fixtures: Fixtures;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => fixtures?.close());

test.each(["request", "answer"] as const)(
  "a lost %s fails once: the browser does not repeat the call by itself",
  async (lose) => {
    fixtures = await browser.open();
    const app = await fixtures.sdk();
    const auth = fixtures.portal.openSession().AUTH_ID;
    const call = (method: string) =>
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

    // Only over a connection that was used before would the browser try again.
    expect(await call("server.time")).toBe("answered");
    fixtures.portal.inject({ method, fault: { lose } });
    expect(await call(method)).toBe("TypeError");
    expect(fixtures.portal.journal.map((entry) => entry.method)).toEqual(["server.time", method]);
  },
);
