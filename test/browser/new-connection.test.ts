import { describe, expect, test } from "vitest";
import { button, choose, list, panel, titled } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const add = "biconnector.source.add";

/** Fills in the portal's form in the slider, and sends it. */
async function send({ slider }: Fixtures, title: string): Promise<void> {
  await slider.getByLabel("Connection title").fill(title);
  await slider.getByLabel("Host").fill("db.example");
  await slider.getByRole("button", { name: "Create connection" }).click();
}

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

describe.each(["", "scenario=old"])("New connection (%s)", (query) => {
  test("from a row's menu leads to the portal's form; what it made is counted, named and marked", async () => {
    const fixtures = await browser.open(`?${query}`);
    const connector = fixtures.portal.store.connectors.find(({ title }) => title === "PostgreSQL");
    await choose(fixtures, "PostgreSQL", "New connection");
    await fixtures.slider.getByText("PostgreSQL").waitFor();
    expect(await sliders(fixtures).evaluate(({ clientWidth }) => clientWidth)).toBe(564);
    await send(fixtures, "Orders");
    await sliders(fixtures).waitFor({ state: "detached" });

    await news(fixtures, "The connection “Orders” was created");
    await usage(fixtures, "PostgreSQL", 1);
    expect(fixtures.calls(add).map(({ params }) => params)).toMatchObject([
      { fields: { title: "Orders", connectorId: connector?.id, settings: { host: "db.example" } } },
    ]);
    await button(fixtures, "Used by 1 connection: show the connections of PostgreSQL").click();
    await fixtures.app
      .getByRole("listitem")
      .filter({ hasText: /^NewOrders/ })
      .waitFor();
    expect(asksForCredentials(fixtures)).toBe(false);
  });
});

test("a real link stands in the menu: its address can be copied", async () => {
  const fixtures = await browser.open();
  await list(fixtures);
  await button(fixtures, "Actions for PostgreSQL").click();
  const item = fixtures.app.getByRole("menuitem", { name: "New connection" });
  const { id } = fixtures.portal.store.connectors.find(({ title }) => title === "PostgreSQL") ?? {};

  expect(await item.getAttribute("href")).toBe(
    `${fixtures.portalUrl}/bitrix/components/bitrix/biconnector.externalconnection/slider.php?connectorCode=rest_${id}&connectorType=rest&closeAfterCreate=Y`,
  );
});

test("a form that is closed without being sent makes nothing, and nothing is said", async () => {
  const fixtures = await browser.open();
  await choose(fixtures, "MySQL", "New connection");
  await fixtures.slider.getByLabel("Connection title").waitFor();
  const counts = () => fixtures.calls("biconnector.connector.get").length;
  const before = counts();
  await sliders(fixtures).getByRole("button", { name: "Close" }).click();

  await expect.poll(counts).toBe(before + 1);
  await usage(fixtures, "MySQL", 3);
  expect(fixtures.calls(add)).toEqual([]);
  expect(
    await fixtures.app
      .getByRole("status")
      .getByText(/created/)
      .count(),
  ).toBe(0);
});

test("in the panel of connections the new one is shown, marked, without closing it", async () => {
  const fixtures = await browser.open();
  await panel(fixtures);
  const dialog = fixtures.app.getByRole("dialog");
  await dialog.getByRole("link", { name: "New connection" }).click();
  await send(fixtures, "Zebra");

  await dialog
    .getByRole("listitem")
    .filter({ hasText: /^NewZebra/ })
    .waitFor();
  await dialog.getByText("13 connections").waitFor();
});

test("a connector that somebody else deletes meanwhile leaves the list, and that is said", async () => {
  const fixtures = await browser.open();
  await choose(fixtures, "PostgreSQL", "New connection");
  await fixtures.slider.getByLabel("Connection title").waitFor();
  const { store } = fixtures.portal;
  store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
  await send(fixtures, "Orders");
  await fixtures.slider.getByText("There is no such connector.").waitFor();
  await sliders(fixtures).getByRole("button", { name: "Close" }).click();

  await news(fixtures, "“PostgreSQL” had already been deleted");
  await fixtures.app.getByRole("rowheader", { name: "PostgreSQL" }).waitFor({ state: "detached" });
  expect(store.sources.some(({ title }) => title === "Orders")).toBe(false);
});

test.each([
  ["refuses the path", { openPathAllowed: false }],
  ["cannot open sliders", { sliders: false }],
])(
  "where the portal %s the form opens in a new tab, and what it makes there is named",
  async (_, switches) => {
    const fixtures = await browser.open("", (portal) => Object.assign(portal.switches, switches));
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
  },
);
