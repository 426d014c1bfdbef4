import type { Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** Whether the portal dropped a command as if it did not know it. */
async function isDropped(command: string, parameters: object): Promise<boolean> {
  const before = await fixtures.commands();
  await fixtures.post("silent", command, parameters);
  const isSilent = await fixtures.isSilent("silent");
  const after = await fixtures.commands();
  return isSilent && after.length === before.length + 1;
}

const menu = () => fixtures.page.getByRole("navigation", { name: "Portal" });
const title = () => fixtures.page.textContent("#pagetitle");

describe("in a slider", () => {
  openOnce(() => open("?open=slider"));

  test("resizeWindow is dropped silently", async () => {
    const app = await fixtures.app();
    const before = await app.evaluate(() => [innerWidth, innerHeight]);
    expect(await isDropped("resizeWindow", { width: 300, height: 3000 })).toBe(true);
    expect(await app.evaluate(() => [innerWidth, innerHeight])).toEqual(before);
  });

  test("setTitle, setScroll and getInitData are answered, from the application's own place", async () => {
    await fixtures.ask("setTitle", { title: "In a slider" });
    expect(await title()).toBe("In a slider");
    expect(await fixtures.ask("setScroll", { scroll: 0 })).toEqual({ scroll: 0 });
    expect(await fixtures.ask("getInitData")).toMatchObject({ PLACEMENT: "DEFAULT" });
  });

  test("closeApplication closes it", async () => {
    await fixtures.post("silent", "closeApplication");
    await fixtures.page.getByRole("dialog", { name: "Application" }).waitFor({ state: "detached" });
    // The application has left with its slider.
    await fixtures.close();
  });
});

describe("in CRM Analytics", () => {
  openOnce(() => open("?open=crm&lang=de"));

  test("the application is posted to, with the place and its options in the body", async () => {
    const request = await openingRequestOf(() => fixtures.page.reload());

    expect(request.method()).toBe("POST");
    const { AUTH_ID, PLACEMENT, PLACEMENT_OPTIONS } = request.postDataJSON();
    expect(AUTH_ID).toMatch(/./);
    expect(PLACEMENT).toBe("CRM_ANALYTICS_MENU");
    expect(JSON.parse(PLACEMENT_OPTIONS)).toEqual({ URI: "/?open=crm&lang=de" });
  });

  test("getInitData names the place and its options, and REST works", async () => {
    const app = await fixtures.app();
    expect(await fixtures.ask("getInitData")).toMatchObject({
      PLACEMENT: "CRM_ANALYTICS_MENU",
      PLACEMENT_OPTIONS: { URI: "/?open=crm&lang=de" },
    });
    const isSuccess = await app.evaluate(() =>
      window.probe.sdk
        .then((sdk) => sdk.actions.v2.call.make({ method: "server.time" }))
        .then((answer) => answer.isSuccess),
    );
    expect(isSuccess).toBe(true);
  });

  test.each([
    ["setTitle", { title: "Denied" }],
    ["setScroll", { scroll: 0 }],
    ["reloadWindow", {}],
  ])("%s is dropped silently", async (command, parameters) => {
    const before = await title();
    expect(await isDropped(command, parameters)).toBe(true);
    expect(await title()).toBe(before);
  });

  test("resizeWindow is answered", async () => {
    const size = { width: 400, height: 3000 };
    expect(await fixtures.ask("resizeWindow", size)).toEqual(size);
  });
});

describe("an item in CRM Analytics", () => {
  openOnce(() =>
    open("?lang=de", ({ store }) => {
      store.placements.push({
        clientId: store.clientId,
        placement: "CRM_ANALYTICS_MENU",
        handler: `${browser.host.handlerUrl}crm?from=menu`,
        title: "Connectors of ours",
        langAll: { de: { TITLE: "Unsere Konnektoren" } },
      });
    }),
  );

  test("opens the application where it said that it is, under its title for the language", async () => {
    const request = openingRequestOf(() =>
      menu().getByRole("link", { name: "Unsere Konnektoren" }).click(),
    );

    const { origin, pathname, searchParams } = new URL((await request).url());
    expect(`${origin}${pathname}`).toBe(`${browser.host.handlerUrl}crm`);
    expect(Object.fromEntries(searchParams)).toMatchObject({ from: "menu", PROTOCOL: "0" });
    expect((await request).postDataJSON().PLACEMENT).toBe("CRM_ANALYTICS_MENU");
    await fixtures.sdk();
    expect(await title()).toBe("Unsere Konnektoren");
  });
});

/** The first request of the application's frame on the next page. */
async function openingRequestOf(go: () => Promise<unknown>): Promise<Request> {
  const { page } = fixtures;
  const request = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.frame() !== page.mainFrame(),
  );
  await go();
  return request;
}
