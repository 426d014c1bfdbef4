import type { FrameLocator, Locator } from "playwright-core";
import type { Portal } from "../portal/portal.ts";
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

/** Waits for the list, with the use of the connectors in sight, in the language of the portal. */
export async function list({ app, say }: Fixtures): Promise<void> {
  await waitForUsage(app, say("usage.none"));
}

/** Waits for the list, with the use of the connectors in sight. */
export async function waitForUsage(app: FrameLocator, notUsed = "Not used"): Promise<void> {
  await app.getByRole("cell", { name: notUsed }).first().waitFor();
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

/** Asks for MySQL to be deleted, which connections use. */
export async function blocked(fixtures: Fixtures): Promise<void> {
  await begin(fixtures, "MySQL");
  await related(fixtures).waitFor();
}

/**
 * Holds the next call on its way to the portal until it is let go, so that a test sees what lies before its answer.
 *
 * @param which.passing so many such calls go through before
 * @param which.containing is in the call's parameters
 * @returns lets it go
 */
export async function holdCall(
  { page }: Fixtures,
  method: string,
  { passing = 0, containing = "" } = {},
): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let calls = 0;
  await page.route(new RegExp(`/rest/${method}(\\.json)?(\\?|$)`), async (route) => {
    // Of a large call the browser does not tell what is in it.
    const isMeant = (route.request().postData() ?? "").includes(containing);
    if (isMeant) calls += 1;
    if (isMeant && calls === passing + 1) await released;
    await route.continue();
  });
  return release;
}

/** Leaves a portal with so many connectors, and their connections. */
export function keepConnectors({ store }: Portal, count: number): void {
  store.connectors = store.connectors.slice(0, count);
  const ids = new Set(store.connectors.map(({ id }) => id));
  store.sources = store.sources.filter(({ connectorId }) => ids.has(connectorId));
}

/** Makes a portal with many connectors stop answering in the middle of the search for unused ones. */
export function holdSearch({ switches, inject }: Portal): void {
  switches.rateLimit = null;
  inject({ method: "batch", times: 9, fault: { delay: 0 } });
  inject({ method: "batch", fault: { delay: 60_000 } });
}

/** Searches for connectors that nobody uses, until it is known how many there are to look at. */
export async function search(fixtures: Fixtures): Promise<void> {
  await button(fixtures, fixtures.say("filter.unused")).click();
  await fixtures.app.locator("[role=progressbar][aria-valuenow]").waitFor();
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

/** Selects connectors. */
export async function select(fixtures: Fixtures, beginnings: string[]): Promise<void> {
  const { app, say } = fixtures;
  await list(fixtures);
  for (const beginning of beginnings) {
    const name = say("row.select", { title: titled(fixtures, beginning) });
    await app.getByRole("checkbox", { name, exact: true }).click();
  }
}

/** Selects connectors and asks for them to be deleted. */
export async function removal(fixtures: Fixtures): Promise<void> {
  await select(fixtures, ["MySQL", "PostgreSQL", "Online shop orders"]);
  await button(fixtures, fixtures.say("selection.delete")).click();
  await dialog(fixtures)
    .getByText(fixtures.say("bulkDelete.blocked", { count: 1 }))
    .waitFor();
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

/** Opens MySQL to be edited. */
export async function edit(fixtures: Fixtures): Promise<void> {
  await choose(fixtures, "MySQL", fixtures.say("menu.edit"));
  await field(fixtures, fixtures.say("field.title")).waitFor();
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
