import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import type { Portal } from "../portal/portal.ts";
import { type HeldCall, holdAnswer } from "../portal/testing/hold-answer.ts";
import type { Fixtures } from "./fixtures.ts";

// What a person does on the fixtures, in the words of the portal's language.

export const button = ({ app }: Fixtures, name: string): Locator =>
  app.getByRole("button", { name, exact: true });

export const field = ({ app }: Fixtures, name: string): Locator =>
  app.getByRole("textbox", { name }).first();

export const dialog = ({ app }: Fixtures): Locator => app.getByRole("alertdialog");

/** The connections that the dialog names. */
export const related = (fixtures: Fixtures): Locator =>
  dialog(fixtures).getByRole("list", { name: fixtures.say("related.list") });

export const importOne = (fixtures: Fixtures): Locator =>
  button(fixtures, fixtures.say("import.confirm", { count: 1 }));

/** The whole title of a connector or a connection, by its beginning. */
export function titled({ portal: { store } }: Fixtures, beginning: string): string {
  const rows = [...store.connectors, ...store.sources];
  return rows.find(({ title }) => title.startsWith(beginning))?.title ?? beginning;
}

/** Gives the application another width inside the portal's page, in pixels or the whole, and lets it take that in. */
export async function setWidth({ page, app }: Fixtures, width: number | "full"): Promise<void> {
  await page
    .locator(".work-area")
    .evaluate((area, value) => area.setAttribute("data-width", value), String(width));
  await app.locator("html").evaluate(async (html, value) => {
    const isReached = () => (value === "full" ? html.clientWidth > 720 : html.clientWidth <= value);
    const frame = () => new Promise(requestAnimationFrame);
    while (!isReached()) await frame();
    await frame();
    await frame();
  }, width);
}

/** Waits for the list, with the use of the connectors in sight, in the language of the portal. */
export async function list({ app, say }: Fixtures): Promise<void> {
  await waitForUsage(app, say("usage.none"));
}

/** Waits for the list, with the use of the connectors in sight. */
export async function waitForUsage(
  app: FrameLocator,
  none = "No connections visible",
): Promise<void> {
  // Not by its role: to look for that in every cell, again and again, takes longer than the list.
  await app.locator("td").getByText(none).first().waitFor();
}

/** What stands above the list and keeps it from being used. */
const modals = ({ app }: Fixtures): Locator => app.locator("[aria-modal], [role=menu]");

/**
 * Leaves every dialog and menu with Escape, the topmost first, and what was typed there.
 *
 * @returns how often it was asked whether to leave that
 */
export async function leaveAll(fixtures: Fixtures): Promise<number> {
  const { page, say } = fixtures;
  const discard = button(fixtures, say("discard.confirm"));
  const count = () => modals(fixtures).count();
  let questions = 0;
  for (let open = await count(); open > 0; open--) {
    await page.keyboard.press("Escape");
    await expect.poll(count).not.toBe(open);
    if ((await count()) > open) {
      questions++;
      await discard.click();
    }
    await expect.poll(count).toBe(open - 1);
  }
  return questions;
}

/**
 * Goes back to the list as it is when the application opens: nothing above it, everything in it, nothing selected. For
 * lists of one page.
 */
export async function backToList(fixtures: Fixtures): Promise<void> {
  const { app, say, portal } = fixtures;
  await leaveAll(fixtures);
  const search = app.getByRole("searchbox");
  if ((await search.inputValue()) !== "") await search.fill("");
  const filter = app.getByRole("button", { name: say("usage.none"), pressed: true });
  if ((await filter.count()) > 0) await filter.click();
  const { connectors, clientId } = portal.store;
  const { length: count } = connectors.filter((each) => each.clientId === clientId);
  // Not said while older rows wait for newer ones.
  await app.getByText(say("count.connectors", { count }), { exact: true }).waitFor();
  const clear = button(fixtures, say("selection.clear"));
  if ((await clear.count()) > 0) await pressInBar(fixtures, say("selection.clear"));
  await clear.waitFor({ state: "detached" });
  await list(fixtures);
}

/** Begins to delete a connector. */
export async function begin(fixtures: Fixtures, beginning: string): Promise<void> {
  await list(fixtures);
  await button(
    fixtures,
    fixtures.say("row.delete", { title: titled(fixtures, beginning) }),
  ).click();
}

/** Asks for PostgreSQL to be deleted. */
export async function confirm(fixtures: Fixtures): Promise<void> {
  await begin(fixtures, "PostgreSQL");
  await fixtures.app.getByText(fixtures.say("delete.connector.check.none")).waitFor();
}

/** Deletes PostgreSQL. */
export async function remove(fixtures: Fixtures): Promise<void> {
  await confirm(fixtures);
  await button(fixtures, fixtures.say("delete.connector.confirm")).click();
}

/** Deletes PostgreSQL and opens the trash. */
export async function openTrash(fixtures: Fixtures): Promise<void> {
  const title = titled(fixtures, "PostgreSQL");
  await remove(fixtures);
  await button(fixtures, fixtures.say("deleted.restore")).waitFor();
  await chooseMore(fixtures, fixtures.say("deleted.title"));
  await button(fixtures, fixtures.say("deleted.restoreOf", { title })).waitFor();
}

/** Asks for MySQL to be deleted, which connections use. */
export async function blocked(fixtures: Fixtures): Promise<void> {
  await begin(fixtures, "MySQL");
  await related(fixtures).waitFor();
}

/** Whether a batch deletes something: others read at any time. */
export const deletes = (batch: object): boolean => JSON.stringify(batch).includes(".delete?");

/** Whether a batch changes something. */
export const changes = (batch: object): boolean => JSON.stringify(batch).includes(".update?");

/** Leaves a portal with so many connectors, and their connections. */
export function keepConnectors({ store }: Portal, count: number): void {
  store.connectors = store.connectors.slice(0, count);
  const ids = new Set(store.connectors.map(({ id }) => id));
  store.sources = store.sources.filter(({ connectorId }) => ids.has(connectorId));
}

/** A portal where the search for unused connectors takes many calls. */
export function keepMany(portal: Portal): void {
  keepConnectors(portal, 1000);
  portal.switches.rateLimit = null;
}

/** Searches for connectors that nobody uses, and holds the search when some are checked and others are not. */
export async function holdSearch(fixtures: Fixtures): Promise<HeldCall> {
  const held = holdAnswer(fixtures.portal, "batch", { passing: 1, only: asksAboutMany });
  await button(fixtures, fixtures.say("usage.none")).click();
  await held.arrived;
  await fixtures.app.locator("[role=progressbar][aria-valuenow]").waitFor();
  return held;
}

/** Whether a batch asks for the connections of more connectors than those in sight, as only the search does. */
function asksAboutMany(batch: object): boolean {
  const commands = JSON.stringify(batch);
  const numbers = new Set(commands.match(/\d+/g));
  return commands.includes("biconnector.source.list") && numbers.size > 100;
}

/** Opens the connections of ClickHouse from its row. */
export async function panel(fixtures: Fixtures): Promise<void> {
  const { app, say } = fixtures;
  const usage = say("usage.count", { count: 12 });
  await button(
    fixtures,
    say("usage.show", { usage, title: titled(fixtures, "ClickHouse") }),
  ).click();
  await app
    .getByText(say("count.tables", { count: 2 }))
    .first()
    .click();
}

/** Makes a connection with MySQL in the portal's form, and shows it among the others. */
export async function makeConnection(fixtures: Fixtures): Promise<void> {
  const { app, say, slider } = fixtures;
  await choose(fixtures, "MySQL", say("connection.new"));
  await slider.getByLabel("Connection title").fill("Fresh");
  await slider.getByRole("button", { name: "Create connection" }).click();
  await app
    .getByRole("status")
    .getByText(say("connection.made", { title: "Fresh" }))
    .waitFor();
  const usage = say("usage.count", { count: 4 });
  await button(fixtures, say("usage.show", { usage, title: titled(fixtures, "MySQL") })).click();
  await app.getByText(say("connection.isNew"), { exact: true }).waitFor();
}

/** Selects connectors. */
export async function select(fixtures: Fixtures, beginnings: string[]): Promise<void> {
  const { app, say } = fixtures;
  await list(fixtures);
  for (const beginning of beginnings) {
    const name = say("row.select", { title: titled(fixtures, beginning) });
    await app.getByRole("checkbox", { name, exact: true }).click();
  }
}

/**
 * Presses a button of the bar that comes with a selection, with a key: the bar goes to where the person looks, and may
 * still be on its way.
 */
export async function pressInBar(fixtures: Fixtures, name: string): Promise<void> {
  await button(fixtures, name).press("Enter");
}

/** Selects connectors and asks for them to be deleted. */
export async function bulkDelete(fixtures: Fixtures): Promise<void> {
  await select(fixtures, ["MySQL", "PostgreSQL", "Online shop orders"]);
  await pressInBar(fixtures, fixtures.say("selection.delete"));
  await dialog(fixtures)
    .getByText(fixtures.say("bulkDelete.blocked", { count: 1 }))
    .waitFor();
}

/** Selects connectors, and says where the services of two of them are now. */
export async function changeAddress(fixtures: Fixtures): Promise<void> {
  const { say } = fixtures;
  await select(fixtures, ["MySQL", "PostgreSQL", "Online shop orders"]);
  const { store } = fixtures.portal;
  const title = titled(fixtures, "Online shop orders");
  const row = store.connectors.find((each) => each.title === title);
  for (const name of ["urlCheck", "urlTableList", "urlTableDescription", "urlData"] as const) {
    if (row) row[name] = `https://shop.example.com/bi/?action=${name.toLowerCase()}`;
  }
  await pressInBar(fixtures, say("address.change"));
  await field(fixtures, say("address.new")).fill("https://service.example/bi/");
  await button(fixtures, say("address.confirm", { count: 2 })).waitFor();
}

/** Asks for MySQL to be cleaned up, and types its title. */
export async function cleanUp(fixtures: Fixtures): Promise<void> {
  const { app, say } = fixtures;
  const title = titled(fixtures, "MySQL");
  await blocked(fixtures);
  await button(fixtures, say("action.cleanUp")).click();
  await app.getByRole("textbox", { name: say("cleanUp.typeTitle", { title }) }).fill(title);
}

/** Chooses something from a row's menu. */
export async function choose(fixtures: Fixtures, beginning: string, item: string): Promise<void> {
  await list(fixtures);
  await button(fixtures, fixtures.say("row.menu", { title: titled(fixtures, beginning) })).click();
  await fixtures.app.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Chooses something from the menu of the list. */
export async function chooseMore(fixtures: Fixtures, item: string): Promise<void> {
  await list(fixtures);
  await button(fixtures, fixtures.say("more.name")).click();
  await fixtures.app.getByRole("menuitem", { name: item, exact: true }).click();
}

/** The permissions with which the application may put itself into the portal's menus. */
export function allowPlaces({ switches }: Portal): void {
  switches.scope = ["biconnector", "placement", "crm"];
}

/** Puts an item that leads to an address into CRM Analytics, as another administrator would. */
export function putIntoMenu({ store }: Portal, handler: string): void {
  const placement = "CRM_ANALYTICS_MENU";
  store.placements.push({ clientId: store.clientId, placement, handler, title: "", langAll: {} });
}

/** Opens the dialog about the places in the menu, and waits for something that it says. */
export async function openPlaces(fixtures: Fixtures, words: string): Promise<void> {
  await chooseMore(fixtures, fixtures.say("places.title"));
  await fixtures.app.getByText(words, { exact: true }).waitFor();
}

/** Opens MySQL to be edited. */
export async function edit(fixtures: Fixtures): Promise<void> {
  await choose(fixtures, "MySQL", fixtures.say("menu.edit"));
  await field(fixtures, fixtures.say("field.title")).waitFor();
}

/** Opens the form for a new connector, empty or with a template. */
export async function beginNew(fixtures: Fixtures, template?: string): Promise<void> {
  const { app, say } = fixtures;
  await button(fixtures, say("action.register")).click();
  await app.getByRole("group", { name: say("template.name") }).waitFor();
  if (template) await app.getByRole("group").getByText(template, { exact: true }).click();
}

/** Opens the import with a file. */
export async function chooseFile(fixtures: Fixtures, content: string): Promise<void> {
  await chooseMore(fixtures, fixtures.say("more.import"));
  await fixtures.app.getByLabel(fixtures.say("action.chooseFile")).setInputFiles({
    name: "connectors.json",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
}

/** A file with three connectors: a new one, one whose title is taken, one that is broken. */
export function transferOf(fixtures: Fixtures): string {
  const titles = ["Fresh", titled(fixtures, "MySQL"), "Broken"];
  return JSON.stringify({
    format: "bitrix24-bi-connectors",
    version: 1,
    connectors: titles.map((title) => ({
      title,
      logo: "https://service.example/logo.svg",
      urlCheck: "https://service.example/check",
      urlTableList: "https://service.example/table_list",
      urlTableDescription: "https://service.example/table_description",
      urlData: title === "Broken" ? "nowhere" : "https://service.example/data",
      settings: [],
    })),
  });
}
