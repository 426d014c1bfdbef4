import { expect, test } from "vitest";
import { applicationNames } from "../../src/i18n/application-names.ts";
import { allowPlaces, button, confirm, openPlaces } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const absent = "The application is not in CRM Analytics";
const present = "The application is in CRM Analytics";
const add = "Add to CRM Analytics";
const remove = "Remove from CRM Analytics";

const menu = ({ page }: Fixtures) => page.getByRole("navigation", { name: "Portal" });

/** The parameters of the calls of one method that the portal has received. */
const sent = ({ calls }: Fixtures, method: string) => calls(method).map(({ params }) => params);

test("in CRM Analytics the application is added under its own address, opens by POST, works, and is removed again", async () => {
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
