import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type LocalServer, listen, type NodeEnvironment } from "../portal/server/listen.ts";
import { openTheatre, type Stage, type Theatre } from "./stage.ts";

let theatre: Theatre;
let stranger: LocalServer;
const visits: string[] = [];

beforeAll(async () => {
  theatre = await openTheatre();
  const app = new Hono<NodeEnvironment>();
  app.all("*", ({ req, html }) => {
    visits.push(req.path);
    return html(hostilePage);
  });
  stranger = await listen(app);
});
afterEach(() => theatre.endStage());
afterAll(async () => {
  await theatre.close();
  await stranger.close();
});

/** Answers every question that the application asks its portal, before the portal does. */
const hostilePage = `<!doctype html><script>
  setInterval(() => {
    const data = JSON.stringify({
      LANG: "en", DOMAIN: location.host, PROTOCOL: 0, PATH: "/rest", AUTH_ID: "stolen",
      AUTH_EXPIRES: 3600, REFRESH_ID: "stolen", MEMBER_ID: "m", PLACEMENT: "DEFAULT",
    });
    for (const frame of [parent, ...Array.from(parent.frames)]) {
      for (const key of ["", ...Array.from({ length: 20 }, (_, index) => String(index))]) {
        frame.postMessage(key + ":" + data, "*");
        frame.postMessage("getInitData:" + data + ":" + key, "*");
      }
    }
  }, 20);
</script>`;

async function frameOf({ app }: Stage) {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  const frame = await (await app.locator("html").elementHandle())?.ownerFrame();
  if (!frame) throw new Error("The application's frame is gone.");
  return frame;
}

describe("the page's policy", () => {
  test.each<[string, string, (target: string) => unknown]>([
    [
      "a script in the page",
      "script-src",
      () => {
        const script = document.createElement("script");
        script.textContent = "window.broken = true";
        document.head.append(script);
      },
    ],
    [
      "a script from elsewhere",
      "script-src",
      (target) => {
        const script = document.createElement("script");
        script.src = `${target}/script.js`;
        document.head.append(script);
      },
    ],
    [
      "an event handler in an attribute",
      "script-src",
      () => {
        document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="window.broken = 1">');
      },
    ],
    ["text that becomes a script", "script-src", () => setTimeout("window.broken = true")],
    ["a request over http", "connect-src", (target) => fetch(target).catch(() => {})],
    ["a beacon", "connect-src", (target) => navigator.sendBeacon(target, "data")],
    [
      "a style sheet from elsewhere",
      "style-src",
      (target) => {
        document.head.insertAdjacentHTML(
          "beforeend",
          `<link rel="stylesheet" href="${target}/a.css">`,
        );
      },
    ],
    [
      "a frame",
      "frame-src",
      (target) => {
        document.body.insertAdjacentHTML("beforeend", `<iframe src="${target}/frame"></iframe>`);
      },
    ],
    [
      "a plug-in",
      "object-src",
      (target) => {
        document.body.insertAdjacentHTML("beforeend", `<object data="${target}/object"></object>`);
      },
    ],
    [
      "a form that is sent elsewhere",
      "form-action",
      (target) => {
        document.body.insertAdjacentHTML(
          "beforeend",
          `<form action="${target}/form" method="post">`,
        );
        document.forms[document.forms.length - 1]?.submit();
      },
    ],
    [
      "another base of all addresses",
      "base-uri",
      (target) => {
        document.head.insertAdjacentHTML("beforeend", `<base href="${target}/">`);
      },
    ],
  ])("forbids %s", async (_name, directive, attack) => {
    const stage = await theatre.open();
    const frame = await frameOf(stage);
    visits.length = 0;
    const violated = frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(event.effectiveDirective),
          );
        }),
    );
    await frame.evaluate(attack, stranger.url);

    expect(await violated).toContain(directive);
    expect(await frame.evaluate(() => "broken" in window)).toBe(false);
    expect(visits).toEqual([]);
    stage.takeOffences();
  });

  test("lets logos be shown from anywhere, and nothing of the page is told to where they are", async () => {
    const stage = await theatre.open("", ({ store }) => {
      const row = store.connectors.find(({ title }) => title === "PostgreSQL");
      if (row) row.logo = `${stranger.url}/logo.png`;
    });
    const [request] = await Promise.all([
      stage.page.context().waitForEvent("request", (each) => each.url().endsWith("/logo.png")),
      frameOf(stage),
    ]);

    expect(request.headers().referer ?? "").toBe("");
  });
});

describe("a hostile frame", () => {
  const besides = (stage: Stage) =>
    stage.page.evaluate((url) => {
      const frame = document.createElement("iframe");
      frame.src = `${url}/hostile`;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener("load", resolve));
    }, stranger.url);

  test("cannot start the application in the portal's place", async () => {
    const stage = await theatre.open("", ({ switches }) => {
      switches.silent = ["getInitData"];
    });
    await besides(stage);
    await stage.app.locator(".skeleton").first().waitFor();
    await stage.page.waitForFunction(() => window.frameCommands.length > 0);

    expect(await stage.app.getByRole("table").count()).toBe(0);
    expect(stage.portal.journal).toEqual([]);
    stage.takeOffences();
  });

  test("changes nothing for an application that runs", async () => {
    const stage = await theatre.open();
    await frameOf(stage);
    await besides(stage);
    stage.portal.expireTokens();
    await stage.app.getByRole("button", { name: "Delete PostgreSQL" }).click();
    await stage.app.getByRole("button", { name: "Delete connector" }).click();
    await stage.app.getByRole("status").getByText("“PostgreSQL” was deleted").waitFor();

    expect(stage.portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
    stage.takeOffences();
  });
});
