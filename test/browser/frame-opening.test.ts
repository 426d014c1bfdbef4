import type { Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
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

describe("how the portal opens the application", () => {
  openOnce(() => open());

  test("a handler is posted to, with the frame in the query and the authorisation in the body", async () => {
    const request = await openingRequest("?lang=de");

    expect(request.method()).toBe("POST");
    const { origin, searchParams } = new URL(request.url());
    expect(`${origin}/`).toBe(browser.host.handlerUrl);
    expect(Object.fromEntries(searchParams)).toEqual({
      DOMAIN: new URL(fixtures.portalUrl).host,
      PROTOCOL: "0",
      LANG: "de",
      APP_SID: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(Object.keys(request.postDataJSON())).toEqual([
      "AUTH_ID",
      "AUTH_EXPIRES",
      "REFRESH_ID",
      "member_id",
      "status",
      "PLACEMENT",
      "PLACEMENT_OPTIONS",
    ]);
  });

  test("an uploaded archive is a plain GET", async () => {
    const request = await openingRequest("?open=archive");

    expect(request.method()).toBe("GET");
    expect(request.url()).toBe(browser.host.archiveUrl);
  });

  test("an archive on the CDN answers 405 to a POST, a handler answers it like a GET", async () => {
    const { archiveUrl, handlerUrl } = browser.host;
    expect((await fetch(archiveUrl, { method: "POST" })).status).toBe(405);

    const posted = await fetch(`${handlerUrl}any-path`, { method: "POST" });
    const got = await fetch(handlerUrl);
    expect(posted.status).toBe(200);
    expect(await posted.text()).toBe(await got.text());
  });

  test.each(["server", "archive"])(
    "opened as %s the frame is named DOMAIN|PROTOCOL|APP_SID and the SDK shakes hands",
    async (opening) => {
      await fixtures.page.goto(`${fixtures.portalUrl}/?open=${opening}`);
      const app = await fixtures.sdk();
      expect(await app.evaluate(() => window.name.split("|"))).toEqual([
        new URL(fixtures.portalUrl).host,
        "0",
        expect.stringMatching(/^[0-9a-f]{32}$/),
      ]);
      expect(await fixtures.commands()).toContain("getInitData");
    },
  );
});

describe("without authorisation or an installation", () => {
  afterEach(() => fixtures.close());

  test("a placement without authorisation has no frame name and nobody who answers", async () => {
    await open("?open=placement");
    const app = await fixtures.app();

    expect(await app.evaluate(() => window.name)).toBe("");
    const outcome = app.evaluate(() =>
      window.probe.sdk.then(
        () => "started",
        ({ code }) => code,
      ),
    );
    expect(await outcome).toBe("JSSDK_CLIENT_SIDE_WARNING");
    expect(await fixtures.page.evaluate(() => "frameCommands" in window)).toBe(false);
  });

  test("an installation is shown in a slider again and again until installFinish()", async () => {
    await open("?open=install");
    const installation = fixtures.page.getByRole("dialog", { name: "Installation" });
    await installation.waitFor();
    await fixtures.page.reload();
    await installation.waitFor();
    expect(await isInstallMode()).toBe(true);

    await finishInstallation();

    expect(await isInstallMode()).toBe(false);
    expect(await installation.count()).toBe(0);
    expect(fixtures.portal.store.installed).toBe(true);
  });

  test("an archive's install.html comes first until the installation is finished", async () => {
    await open("?open=archive", ({ store, switches }) => {
      switches.install = true;
      store.installed = false;
    });
    expect((await fixtures.sdk()).url()).toBe(`${browser.host.archiveUrl}install.html`);

    await finishInstallation();

    expect((await fixtures.app()).url()).toBe(browser.host.archiveUrl);
  });
});

/** The first request of the application's frame on another page. */
async function openingRequest(query: string): Promise<Request> {
  const { page, portalUrl } = fixtures;
  const request = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.frame() !== page.mainFrame(),
  );
  await page.goto(`${portalUrl}/${query}`);
  return request;
}

async function isInstallMode(): Promise<boolean> {
  const app = await fixtures.app();
  return app.evaluate(() => window.probe.sdk.then((sdk) => sdk.isInstallMode));
}

async function finishInstallation(): Promise<void> {
  const app = await fixtures.app();
  const reloaded = fixtures.page.waitForEvent("load");
  await app.evaluate(() => void window.probe.sdk.then((sdk) => sdk.installFinish()));
  await reloaded;
}
