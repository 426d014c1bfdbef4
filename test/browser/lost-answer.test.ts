import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Stage } from "./probe/stage.ts";
import { openTheatre, type Theatre } from "./probe/theatre.ts";

const method = "biconnector.connector.list";

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());
afterEach(() => stage?.close());

test.each(["request", "answer"] as const)(
  "a lost %s fails once: the browser does not repeat the call by itself",
  async (lose) => {
    stage = await theatre.open();
    const app = await stage.sdk();
    const auth = stage.portal.openSession().AUTH_ID;
    const call = (method: string) =>
      app.evaluate(
        (url) =>
          fetch(url, { method: "POST" })
            .then((response) => response.json())
            .then(
              () => "answered",
              (error) => error.name,
            ),
        `${stage.portalUrl}/rest/${method}?auth=${auth}`,
      );

    // Only over a connection that was used before would the browser try again.
    expect(await call("server.time")).toBe("answered");
    stage.portal.inject({ method, fault: { lose } });
    expect(await call(method)).toBe("TypeError");
    expect(stage.portal.journal.map((entry) => entry.method)).toEqual(["server.time", method]);
  },
);
