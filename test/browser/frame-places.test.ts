import type { Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Portal } from "../portal/portal.ts";
import { openBrowser, type TestBrowser } from "./probe/browser.ts";
import type { Fixtures } from "./probe/fixtures.ts";

let browser: TestBrowser;
let fixtures: Fixtures;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => fixtures?.close());

/** Opens the portal page and waits until the SDK in the application's frame has shaken hands. */
async function open(...parameters: Parameters<TestBrowser["open"]>) {
  fixtures = await browser.open(...parameters);
  return fixtures.sdk();
}

/** Whether the portal dropped a command as if it did not know it. */
async function isDropped(command: string, parameters: object): Promise<boolean> {
  const before = await fixtures.commands();
  await fixtures.post("silent", command, parameters);
  const isSilent = await fixtures.isSilent("silent");
  const after = await fixtures.commands();
  return isSilent && after.length === before.length + 1;
}

/** The handler puts itself into CRM Analytics, under a title of its own in German. */
function bind(handler: string) {
  return ({ store }: Portal) => {
    store.placements.push({
      clientId: store.clientId,
      placement: "CRM_ANALYTICS_MENU",
      handler,
      title: "Connectors of ours",
      langAll: { de: { TITLE: "Unsere Konnektoren" } },
    });
  };
}

const menu = () => fixtures.page.getByRole("navigation", { name: "Portal" });
const title = () => fixtures.page.textContent("#pagetitle");

describe("2 in a slider", () => {
  test("resizeWindow is dropped silently", async () => {
    const app = await open("?open=slider");
    const before = await app.evaluate(() => [innerWidth, innerHeight]);
    expect(await isDropped("resizeWindow", { width: 300, height: 3000 })).toBe(true);
    expect(await app.evaluate(() => [innerWidth, innerHeight])).toEqual(before);
  });

  test("setTitle, setScroll and getInitData are answered, from the application's own place", async () => {
    await open("?open=slider");
    await fixtures.ask("setTitle", { title: "In a slider" });
    expect(await title()).toBe("In a slider");
    expect(await fixtures.ask("setScroll", { scroll: 0 })).toEqual({ scroll: 0 });
    expect(await fixtures.ask("getInitData")).toMatchObject({ PLACEMENT: "DEFAULT" });
  });

  test("closeApplication closes it", async () => {
    await open("?open=slider");
    await fixtures.post("silent", "closeApplication");
    await fixtures.page.getByRole("dialog", { name: "Application" }).waitFor({ state: "detached" });
  });
});

describe("4.10 in CRM Analytics", () => {
  test("the application is posted to, with the place and its options in the body", async () => {
    const request = await openingRequest("?open=crm&lang=de");

    expect(request.method()).toBe("POST");
    const { AUTH_ID, PLACEMENT, PLACEMENT_OPTIONS } = request.postDataJSON();
    expect(AUTH_ID).toMatch(/./);
    expect(PLACEMENT).toBe("CRM_ANALYTICS_MENU");
    expect(JSON.parse(PLACEMENT_OPTIONS)).toEqual({ URI: "/?open=crm&lang=de" });
  });

  test("getInitData names the place and its options, and REST works", async () => {
    const app = await open("?open=crm");
    expect(await fixtures.ask("getInitData")).toMatchObject({
      PLACEMENT: "CRM_ANALYTICS_MENU",
      PLACEMENT_OPTIONS: { URI: "/?open=crm" },
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
    await open("?open=crm");
    const before = await title();
    expect(await isDropped(command, parameters)).toBe(true);
    expect(await title()).toBe(before);
  });

  test("resizeWindow is answered", async () => {
    await open("?open=crm");
    const size = { width: 400, height: 3000 };
    expect(await fixtures.ask("resizeWindow", size)).toEqual(size);
  });

  test("an application that put itself there is in the menu, in the person's language", async () => {
    await open("?lang=de", bind(`${browser.host.handlerUrl}crm?from=menu`));
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

  test("it stands there under its title where it gave none for the language", async () => {
    await open("", bind(browser.host.handlerUrl));
    await menu().getByRole("link", { name: "Connectors of ours" }).waitFor();
  });

  test.each([
    [
      "before the installation is finished",
      (portal: Portal) => {
        bind(browser.host.handlerUrl)(portal);
        portal.store.installed = false;
      },
    ],
    ["with an address that is no web address", bind("javascript:alert(1)")],
    ["when none put itself there", () => {}],
  ])("nothing stands there %s", async (_, change) => {
    await open("", change);
    await menu().getByRole("link", { name: "Connectors", exact: true }).waitFor();
    expect(await menu().getByText("CRM Analytics").count()).toBe(0);
    expect(await menu().getByRole("link", { name: "Connectors of ours" }).count()).toBe(0);
  });
});

/** The first request of the application's frame on another page. */
async function openingRequest(query: string): Promise<Request> {
  await open();
  return openingRequestOf(() => fixtures.page.goto(`${fixtures.portalUrl}/${query}`));
}

async function openingRequestOf(go: () => Promise<unknown>): Promise<Request> {
  const { page } = fixtures;
  const request = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.frame() !== page.mainFrame(),
  );
  await go();
  return request;
}
