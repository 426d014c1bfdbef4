import type { Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Portal } from "../portal/portal.ts";
import type { Stage } from "./probe/stage.ts";
import { openTheatre, type Theatre } from "./probe/theatre.ts";

let theatre: Theatre;
let stage: Stage;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());
afterEach(() => stage?.close());

/** Opens the portal page and waits until the SDK in the application's frame has shaken hands. */
async function open(...parameters: Parameters<Theatre["open"]>) {
  stage = await theatre.open(...parameters);
  return stage.sdk();
}

/** Whether the portal dropped a command as if it did not know it. */
async function isDropped(command: string, parameters: object): Promise<boolean> {
  const before = await stage.commands();
  await stage.post("silent", command, parameters);
  const isSilent = await stage.isSilent("silent");
  const after = await stage.commands();
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

const menu = () => stage.page.getByRole("navigation", { name: "Portal" });
const title = () => stage.page.textContent("#pagetitle");

describe("2 in a slider", () => {
  test("resizeWindow is dropped silently", async () => {
    const app = await open("?open=slider");
    const before = await app.evaluate(() => [innerWidth, innerHeight]);
    expect(await isDropped("resizeWindow", { width: 300, height: 3000 })).toBe(true);
    expect(await app.evaluate(() => [innerWidth, innerHeight])).toEqual(before);
  });

  test("setTitle, setScroll and getInitData are answered, from the application's own place", async () => {
    await open("?open=slider");
    await stage.ask("setTitle", { title: "In a slider" });
    expect(await title()).toBe("In a slider");
    expect(await stage.ask("setScroll", { scroll: 0 })).toEqual({ scroll: 0 });
    expect(await stage.ask("getInitData")).toMatchObject({ PLACEMENT: "DEFAULT" });
  });

  test("closeApplication closes it", async () => {
    await open("?open=slider");
    await stage.post("silent", "closeApplication");
    await stage.page.getByRole("dialog", { name: "Application" }).waitFor({ state: "detached" });
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
    expect(await stage.ask("getInitData")).toMatchObject({
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
    expect(await stage.ask("resizeWindow", size)).toEqual(size);
  });

  test("an application that put itself there is in the menu, in the person's language", async () => {
    await open("?lang=de", bind(`${theatre.host.handlerUrl}crm?from=menu`));
    const request = openingRequestOf(() =>
      menu().getByRole("link", { name: "Unsere Konnektoren" }).click(),
    );

    const { origin, pathname, searchParams } = new URL((await request).url());
    expect(`${origin}${pathname}`).toBe(`${theatre.host.handlerUrl}crm`);
    expect(Object.fromEntries(searchParams)).toMatchObject({ from: "menu", PROTOCOL: "0" });
    expect((await request).postDataJSON().PLACEMENT).toBe("CRM_ANALYTICS_MENU");
    await stage.sdk();
    expect(await title()).toBe("Unsere Konnektoren");
  });

  test("it stands there under its title where it gave none for the language", async () => {
    await open("", bind(theatre.host.handlerUrl));
    await menu().getByRole("link", { name: "Connectors of ours" }).waitFor();
  });

  test.each([
    [
      "before the installation is finished",
      (portal: Portal) => {
        bind(theatre.host.handlerUrl)(portal);
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
  return openingRequestOf(() => stage.page.goto(`${stage.portalUrl}/${query}`));
}

async function openingRequestOf(go: () => Promise<unknown>): Promise<Request> {
  const { page } = stage;
  const request = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.frame() !== page.mainFrame(),
  );
  await go();
  return request;
}
