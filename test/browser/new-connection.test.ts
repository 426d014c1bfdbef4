import { expect, test } from "vitest";
import { button, choose, list, titled } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const add = "biconnector.source.add";

/** Waits for what the application says. */
const news = ({ app }: Fixtures, words: string) =>
  app.getByRole("status").getByText(words).waitFor();

/** Waits for how many connections a row shows. */
const usage = (fixtures: Fixtures, beginning: string, count: number) =>
  button(
    fixtures,
    fixtures.say("usage.show", {
      usage: fixtures.say("usage.count", { count }),
      title: titled(fixtures, beginning),
    }),
  ).waitFor();

const sliders = ({ page }: Fixtures) => page.getByRole("dialog", { name: "Page of the portal" });

/** Whether anything that a connection's credentials are kept in was asked for. */
const asksForCredentials = ({ portal }: Fixtures) =>
  portal.journal.some(
    ({ method, params }) =>
      method === "biconnector.source.get" ||
      (method === "biconnector.source.list" && JSON.stringify(params).includes("settings")),
  );

test("a real link in a row's menu leads to the portal's form; what it made is counted, named and marked, also in the panel that it was opened from", async () => {
  const fixtures = await browser.open();
  const { app, portal, portalUrl, slider } = fixtures;
  const connector = portal.store.connectors.find(({ title }) => title === "PostgreSQL");
  await list(fixtures);
  await button(fixtures, "Actions for PostgreSQL").click();
  const item = app.getByRole("menuitem", { name: "New connection" });
  expect(await item.getAttribute("href")).toBe(
    `${portalUrl}/bitrix/components/bitrix/biconnector.externalconnection/slider.php?connectorCode=rest_${connector?.id}&connectorType=rest&closeAfterCreate=Y`,
  );
  await item.click();
  await slider.getByText("PostgreSQL").waitFor();
  expect(await sliders(fixtures).evaluate(({ clientWidth }) => clientWidth)).toBe(564);
  await slider.getByLabel("Connection title").fill("Orders");
  await slider.getByLabel("Host").fill("db.example");
  await slider.getByRole("button", { name: "Create connection" }).click();
  await sliders(fixtures).waitFor({ state: "detached" });

  await news(fixtures, "The connection “Orders” was created");
  await usage(fixtures, "PostgreSQL", 1);
  expect(fixtures.calls(add).map(({ params }) => params)).toMatchObject([
    { fields: { title: "Orders", connectorId: connector?.id, settings: { host: "db.example" } } },
  ]);
  await button(fixtures, "Used by 1 connection: show the connections of PostgreSQL").click();
  await app
    .getByRole("listitem")
    .filter({ hasText: /^NewOrders/ })
    .waitFor();

  const panel = app.getByRole("dialog");
  await panel.getByRole("link", { name: "New connection" }).click();
  await slider.getByLabel("Connection title").fill("Returns");
  await slider.getByLabel("Host").fill("db.example");
  await slider.getByRole("button", { name: "Create connection" }).click();
  await panel
    .getByRole("listitem")
    .filter({ hasText: /^NewReturns/ })
    .waitFor();
  expect(asksForCredentials(fixtures)).toBe(false);
});

test("where the portal cannot open sliders the form opens in a new tab, and what it makes there is named", async () => {
  const fixtures = await browser.open("", ({ switches }) => {
    switches.sliders = false;
  });
  await list(fixtures);
  const opened = fixtures.page.waitForEvent("popup");
  await choose(fixtures, "PostgreSQL", "New connection");
  const tab = await opened;
  await tab.getByLabel("Connection title").fill("Orders");
  await tab.getByRole("button", { name: "Create connection" }).click();
  await tab.getByRole("heading", { name: "Orders" }).waitFor();
  // The tab stays: whoever comes back from it need not have closed it.
  await fixtures.page.bringToFront();
  await fixtures.page.locator("#pagetitle").click();
  await fixtures.app.getByRole("searchbox").click();

  await news(fixtures, "The connection “Orders” was created");
  await usage(fixtures, "PostgreSQL", 1);
  expect(fixtures.calls(add)).toHaveLength(1);
});
