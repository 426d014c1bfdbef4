import { describe, expect, test } from "vitest";
import { applicationNames } from "../../src/i18n/application-names.ts";
import {
  allowPlaces,
  button,
  confirm,
  holdAnswer,
  openPlaces,
  putIntoMenu,
  waitForUsage,
} from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const absent = "The application is not in CRM Analytics";
const present = "The application is in CRM Analytics";
const add = "Add to CRM Analytics";
const remove = "Remove from CRM Analytics";

const menu = ({ page }: Fixtures) => page.getByRole("navigation", { name: "Portal" });

/** The parameters of the calls of one method that the portal has received. */
const sent = ({ calls }: Fixtures, method: string) => calls(method).map(({ params }) => params);

describe("in CRM Analytics", () => {
  test("the application is added under its own address, opens by POST, works, and is removed again", async () => {
    const fixtures = await browser.open("?lang=en", allowPlaces);
    const { app, page, portal, portalUrl } = fixtures;
    await openPlaces(fixtures, absent);
    await button(fixtures, add).click();
    await app.getByText(present, { exact: true }).waitFor();

    const HANDLER = browser.host.handlerUrl;
    const names = Object.entries(applicationNames).map(([code, TITLE]) => [code, { TITLE }]);
    expect(sent(fixtures, "placement.bind")).toEqual([
      {
        PLACEMENT: "CRM_ANALYTICS_MENU",
        HANDLER,
        TITLE: "Connectors",
        LANG_ALL: Object.fromEntries(names),
      },
    ]);

    await page.goto(`${portalUrl}/?lang=ru`);
    const opening = page.waitForRequest((request) =>
      Boolean(request.postData()?.includes("PLACEMENT=CRM_ANALYTICS_MENU")),
    );
    await menu(fixtures).getByRole("link", { name: "Коннекторы", exact: true }).click();
    const { origin, pathname } = new URL((await opening).url());
    expect([(await opening).method(), `${origin}${pathname}`]).toEqual(["POST", HANDLER]);

    await page.goto(`${portalUrl}/?open=crm&item=0&lang=en`);
    await confirm(fixtures);
    await button(fixtures, "Delete connector").click();
    await app.getByText("“PostgreSQL” was deleted").waitFor();
    expect(portal.store.connectors.some(({ title }) => title === "PostgreSQL")).toBe(false);

    await openPlaces(fixtures, present);
    await button(fixtures, remove).click();
    await app.getByText(absent, { exact: true }).waitFor();
    expect(sent(fixtures, "placement.unbind")).toEqual([
      { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER },
    ]);
    expect(portal.store.placements).toEqual([]);
  });

  test("an answer that is lost is looked up, and nothing is sent twice", async () => {
    const fixtures = await browser.open("", allowPlaces);
    const { app, portal } = fixtures;
    await openPlaces(fixtures, absent);
    for (const method of ["placement.bind", "placement.unbind"]) {
      portal.inject({ method, fault: { lose: "answer" } });
    }

    await button(fixtures, add).click();
    await app.getByText(present, { exact: true }).waitFor();
    await button(fixtures, remove).click();
    await app.getByText(absent, { exact: true }).waitFor();

    expect(await app.getByRole("alert").count()).toBe(0);
    expect(sent(fixtures, "placement.bind")).toHaveLength(1);
    expect(sent(fixtures, "placement.unbind")).toHaveLength(1);
  });

  test("the dialog stays while the change is under way, and then has the focus", async () => {
    const fixtures = await browser.open("", allowPlaces);
    const { app, page, portal } = fixtures;
    await openPlaces(fixtures, absent);
    const { arrived, release } = holdAnswer(portal, "placement.bind");
    await button(fixtures, add).click();
    await arrived;
    await app.locator("[aria-modal][aria-busy=true]").waitFor();

    await page.keyboard.press("Escape");
    expect(await app.getByRole("dialog", { name: "Places in the menu" }).count()).toBe(1);
    release();

    await app.getByText(present, { exact: true }).waitFor();
    await expect.poll(() => app.locator(":focus").first().textContent()).toBe("Close");
    await page.keyboard.press("Escape");
    await app.locator(":focus[aria-label='More actions']").waitFor();
  });

  test("an item that leads elsewhere is named, and can be removed", async () => {
    const fixtures = await browser.open("", (portal) => {
      allowPlaces(portal);
      putIntoMenu(portal, "https://service.example/bi/");
    });
    await openPlaces(fixtures, "https://service.example/bi/");

    await button(fixtures, remove).click();

    await fixtures.app.getByText(absent, { exact: true }).waitFor();
    expect(sent(fixtures, "placement.unbind")).toEqual([
      { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: "https://service.example/bi/" },
    ]);
  });
});

test.each([
  ["a person who is no administrator", "?admin=no", "Only an administrator can change the menu"],
  [
    "a portal without the methods",
    "?places=missing",
    "This Bitrix24 does not let applications into its menus",
  ],
  ["missing permissions", "", "Permissions that the application lacks: “placement”, “crm”"],
  [
    "an uploaded archive",
    "?open=archive&scope=places",
    "An uploaded archive cannot be added to the menu",
  ],
])("%s is told, and nothing is sent", async (_, query, reason) => {
  const fixtures = await browser.open(query);
  await waitForUsage(fixtures.app);

  await openPlaces(fixtures, reason);

  expect(await button(fixtures, add).count()).toBe(0);
  expect(sent(fixtures, "placement.bind")).toEqual([]);
});
