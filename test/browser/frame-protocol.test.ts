import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serveApplication } from "../portal/application-host.ts";
import { openBrowser, openOnce, type TestBrowser } from "./probe/browser.ts";
import type { Fixtures } from "./probe/fixtures.ts";

let browser: TestBrowser;
let fixtures: Fixtures;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(...parameters: Parameters<TestBrowser["open"]>): Promise<Fixtures> {
  fixtures = await browser.open(...parameters);
  return fixtures;
}

const title = () => fixtures.page.textContent("#pagetitle");

describe("messages", () => {
  openOnce(() => open());

  test("the last two parts are callbackKey and appSid, whatever colons stand before", async () => {
    const app = await fixtures.sdk();
    await app.evaluate(() => window.probe.sdk.then((sdk) => sdk.parent.setTitle("a:b:{c}")));
    expect(await title()).toBe("a:b:{c}");
  });

  test("parts that are empty are left out", async () => {
    expect(await fixtures.ask("getInitData")).toHaveProperty("AUTH_ID");
  });

  test("a command may come as an object", async () => {
    const app = await fixtures.sdk();
    await app.evaluate(() => {
      const { appSid, post } = window.probe;
      post({ method: "setTitle", params: { title: "As an object" }, callback: "key", appSid });
      return window.probe.answerTo("key");
    });
    expect(await title()).toBe("As an object");
  });

  test("nothing stands after the colon when there is no answer", async () => {
    expect(await fixtures.ask("setAppOption", { name: "a", value: 1 })).toBeUndefined();
  });

  test.each([
    ["with another appSid", "setTitle:{}:silent:0123456789abcdef0123456789abcdef"],
    ["with an unknown command", "unknown:silent:APP_SID"],
    ["named like something every object has", "constructor:silent:APP_SID"],
    ["with JSON that cannot be read", "setTitle:{:silent:APP_SID"],
    ["that is too short", "getInitData"],
    ["of another type", 42],
  ])("the portal drops a message %s silently", async (_, message) => {
    const app = await fixtures.sdk();
    const before = await fixtures.commands();
    await app.evaluate(
      (message) =>
        window.probe.post(
          typeof message === "string" ? message.replace("APP_SID", window.probe.appSid) : message,
        ),
      message,
    );
    expect(await fixtures.isSilent("silent")).toBe(true);
    expect(await fixtures.commands()).toEqual([...before, "getInitData"]);
  });

  test("the portal drops a command with a colon that it does not know silently", async () => {
    const app = await fixtures.sdk();
    const before = await fixtures.commands();
    await app.evaluate(() => {
      const { appSid, post } = window.probe;
      post({ method: "a:b", callback: "silent", appSid });
    });
    expect(await fixtures.isSilent("silent")).toBe(true);
    expect(await fixtures.commands()).toEqual([...before, "getInitData"]);
  });

  test("the portal drops an object with another appSid silently", async () => {
    const app = await fixtures.sdk();
    const before = await title();
    await app.evaluate(() => {
      const params = { title: "Denied" };
      window.probe.post({ method: "setTitle", params, callback: "silent", appSid: "another" });
    });
    expect(await fixtures.isSilent("silent")).toBe(true);
    expect(await title()).toBe(before);
  });

  test("the portal drops a message from another origin silently", async () => {
    const app = await fixtures.sdk();
    const before = await fixtures.commands();
    const elsewhere = await serveApplication({ dir: `${import.meta.dirname}/probe` });
    try {
      await app.evaluate((url) => {
        const frame = document.body.appendChild(document.createElement("iframe"));
        frame.src = url;
        return new Promise((resolve) => frame.addEventListener("load", resolve));
      }, elsewhere.handlerUrl);
      const appSid = await app.evaluate(() => window.probe.appSid);
      const stranger = fixtures.page.frame({ url: elsewhere.handlerUrl });
      await stranger?.evaluate(
        (appSid) => top?.postMessage(`getInitData:silent:${appSid}`, "*"),
        appSid,
      );
      expect(stranger).not.toBeNull();
      expect(await fixtures.isSilent("silent")).toBe(true);
    } finally {
      await elsewhere.close();
    }
    expect(await fixtures.commands()).toEqual([...before, "getInitData"]);
    await app.evaluate(() => document.querySelector("iframe")?.remove());
  });

  test("a command that the portal was told to be silent about is never answered", async () => {
    fixtures.portal.switches.silent = ["setTitle"];
    await fixtures.post("silent", "setTitle", { title: "Loud" });
    expect(await fixtures.isSilent("silent")).toBe(true);
    expect(await title()).not.toBe("Loud");
    fixtures.portal.switches.silent = [];
  });
});

describe("starting and authorisation", () => {
  openOnce(() => open("?lang=br"));

  test("getInitData answers with everything, AUTH_EXPIRES in seconds", async () => {
    expect(await fixtures.ask("getInitData")).toEqual({
      LANG: "br",
      DOMAIN: new URL(fixtures.portalUrl).host,
      PROTOCOL: 0,
      PATH: "/rest",
      AUTH_ID: expect.stringMatching(/./),
      AUTH_EXPIRES: fixtures.portal.switches.tokenLifetime,
      REFRESH_ID: expect.stringMatching(/./),
      MEMBER_ID: expect.stringMatching(/./),
      FIRST_RUN: false,
      IS_ADMIN: true,
      INSTALL: false,
      USER_OPTIONS: {},
      APP_OPTIONS: {},
      PLACEMENT: "DEFAULT",
      PLACEMENT_OPTIONS: {},
    });
  });

  test("on the first run the SDK sends setInstall and waits for its answer", async () => {
    fixtures.portal.reset();
    await fixtures.page.reload();
    await fixtures.sdk();
    expect(await fixtures.commands()).toEqual(["getInitData", "setInstall"]);

    await fixtures.page.reload();
    await fixtures.sdk();
    expect(await fixtures.commands()).toEqual(["getInitData"]);
  });

  test("refreshAuth answers with new tokens, which the SDK uses from then on", async () => {
    const app = await fixtures.sdk();
    const [before, after] = await app.evaluate(async () => {
      const { auth } = await window.probe.sdk;
      return [auth.getAuthData(), await auth.refreshAuth()];
    });
    expect(after).toHaveProperty("access_token", expect.stringMatching(/./));
    expect(after).not.toEqual(before);
  });

  test("refreshAuth answers with the two tokens and the seconds of the first, and nothing else", async () => {
    expect(await fixtures.ask("refreshAuth")).toEqual({
      AUTH_ID: expect.stringMatching(/./),
      AUTH_EXPIRES: fixtures.portal.switches.tokenLifetime,
      REFRESH_ID: expect.stringMatching(/./),
    });
  });

  test("refreshAuth shows an alert and never answers when the session is gone", async () => {
    fixtures.portal.endSessions();
    await fixtures.post("silent", "refreshAuth");
    await fixtures.page.getByRole("alert").filter({ hasText: "token" }).waitFor();
    expect(await fixtures.isSilent("silent")).toBe(true);
    await fixtures.page.reload();
  });

  test("setInstallFinish never answers: the page is loaded again", async () => {
    const reloaded = fixtures.page.waitForEvent("load");
    await fixtures.post("silent", "setInstallFinish");
    await reloaded;
    expect(await fixtures.isSilent("silent")).toBe(true);
  });
});

describe("options", () => {
  describe("of an administrator", () => {
    openOnce(() => open());

    test("setAppOption is stored and answered", async () => {
      const app = await fixtures.sdk();
      await app.evaluate(() => window.probe.sdk.then((sdk) => sdk.options.appSet("a", "b:c")));
      expect(fixtures.portal.store.appOptions).toEqual({ a: "b:c" });
    });

    test("setUserOption is stored and comes back with the next getInitData", async () => {
      const app = await fixtures.sdk();
      await app.evaluate(() =>
        window.probe.sdk.then((sdk) => sdk.options.userSet("sort", "title")),
      );
      await fixtures.page.reload();
      expect(await fixtures.ask("getInitData")).toMatchObject({ USER_OPTIONS: { sort: "title" } });
    });

    test("setUserOption shows in the next getInitData of the same page, and in what REST would read", async () => {
      const option = { name: "sort", value: "id" };
      expect(await fixtures.ask("setUserOption", option)).toEqual(option);
      expect(await fixtures.ask("getInitData")).toMatchObject({ USER_OPTIONS: { sort: "id" } });
      expect(fixtures.portal.store.userOptions).toEqual({ sort: "id" });
    });
  });

  describe("of anybody else", () => {
    openOnce(() =>
      open("", ({ switches }) => {
        switches.admin = false;
      }),
    );

    test("setAppOption is not even answered", async () => {
      await fixtures.post("silent", "setAppOption", { name: "a", value: 1 });
      expect(await fixtures.isSilent("silent")).toBe(true);
      expect(fixtures.portal.store.appOptions).toEqual({});
    });
  });

  describe("where the portal sent no user options", () => {
    openOnce(() =>
      open("", ({ switches }) => {
        switches.userOptions = false;
      }),
    );

    test("setUserOption never answers", async () => {
      await fixtures.post("silent", "setUserOption", { name: "sort", value: "title" });
      expect(await fixtures.isSilent("silent")).toBe(true);
      expect(fixtures.portal.store.userOptions).toEqual({});
    });

    test("the SDK's userSet throws", async () => {
      const app = await fixtures.sdk();
      const outcome = app.evaluate(() =>
        window.probe.sdk
          .then((sdk) => sdk.options.userSet("sort", "title"))
          .then(
            () => "stored",
            (error) => error.name,
          ),
      );
      expect(await outcome).toBe("TypeError");
    });
  });
});

describe("the frame and the page around it", () => {
  openOnce(() => open());
  // As the page was when it was opened: at its beginning, and the frame as large as it is by itself.
  beforeEach(() =>
    fixtures.page.evaluate(() => {
      document.querySelector("#application")?.removeAttribute("style");
      scrollTo(0, 0);
    }),
  );

  test.each([
    ["numbers", { width: 500, height: 3000 }],
    ["texts", { width: "500px", height: "3000" }],
  ])("resizeWindow takes %s and answers with the size", async (_, size) => {
    const app = await fixtures.sdk();
    expect(await fixtures.ask("resizeWindow", size)).toEqual({ width: 500, height: 3000 });
    expect(await app.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 3000]);
  });

  test("resizeWindow takes 100% as the width", async () => {
    const app = await fixtures.sdk();
    const width = await app.evaluate(() => innerWidth);
    await fixtures.ask("resizeWindow", { width: 300, height: 2000 });
    const answer = await fixtures.ask("resizeWindow", { width: "100%", height: 2000 });
    expect(answer).toEqual({ width, height: 2000 });
  });

  test("resizeWindow never makes the frame lower than the visible area", async () => {
    const app = await fixtures.sdk();
    const height = await app.evaluate(() => innerHeight);
    const answer = await fixtures.ask("resizeWindow", { width: "100%", height: 10 });
    expect(answer).toHaveProperty("height", height);
  });

  test("setTitle changes #pagetitle, as text, and not the title of the tab", async () => {
    const tabTitle = await fixtures.page.title();
    await fixtures.ask("setTitle", { title: "<b>Hostile</b>" });
    expect(await title()).toBe("<b>Hostile</b>");
    expect(await fixtures.page.title()).toBe(tabTitle);
  });

  test("setScroll scrolls the whole page", async () => {
    const app = await fixtures.sdk();
    await fixtures.ask("resizeWindow", { width: "100%", height: 3000 });
    await app.evaluate(() => window.probe.sdk.then((sdk) => sdk.parent.scrollParentWindow(700)));
    expect(await fixtures.page.evaluate(() => scrollY)).toBe(700);
  });

  test.each([[{ scroll: -1 }], [{ scroll: "12px" }], [{}]])(
    "setScroll answers %o and stays",
    async (parameters) => {
      await fixtures.ask("resizeWindow", { width: "100%", height: 3000 });
      await fixtures.ask("setScroll", { scroll: 500 });
      expect(await fixtures.ask("setScroll", parameters)).toEqual(parameters);
      expect(await fixtures.page.evaluate(() => scrollY)).toBe(500);
    },
  );

  test("resizeWindow takes a width that is no number for 100 pixels", async () => {
    const answer = await fixtures.ask("resizeWindow", { width: "wide", height: 2000 });
    expect(answer).toEqual({ width: 100, height: 2000 });
  });

  test("reloadWindow loads the whole page again", async () => {
    const reloaded = fixtures.page.waitForEvent("load");
    await fixtures.post("silent", "reloadWindow");
    await reloaded;
    expect(await fixtures.isSilent("silent")).toBe(true);
  });

  test("closeApplication does nothing on the page itself, and does not answer", async () => {
    await fixtures.post("silent", "closeApplication");
    expect(await fixtures.isSilent("silent")).toBe(true);
  });
});

describe("the slider of an installation", () => {
  openOnce(() => open("?open=install"));

  test("is closed by closeApplication", async () => {
    await fixtures.post("silent", "closeApplication");
    await fixtures.page.getByRole("dialog").waitFor({ state: "detached" });
  });
});
