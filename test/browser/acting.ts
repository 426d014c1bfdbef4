import type { Locator } from "playwright-core";
import type { Portal } from "../portal/portal.ts";
import type { Stage } from "./stage.ts";

// What a person does on the stage, in the words of the portal's language.

export const button = ({ app }: Stage, name: string): Locator =>
  app.getByRole("button", { name, exact: true });

export const field = ({ app }: Stage, name: string): Locator =>
  app.getByRole("textbox", { name }).first();

export const dialog = ({ app }: Stage): Locator => app.getByRole("alertdialog");

/** The connections that the dialog names. */
export const related = (stage: Stage): Locator =>
  dialog(stage).getByRole("list", { name: stage.say("related.list") });

export const importOne = (stage: Stage): Locator =>
  button(stage, stage.say("import.confirm", { count: 1 }));

/** The whole title of a connector or a connection, by its beginning. */
export function titled({ portal: { store } }: Stage, beginning: string): string {
  const rows = [...store.connectors, ...store.sources];
  return rows.find(({ title }) => title.startsWith(beginning))?.title ?? beginning;
}

/** Waits for the list, with the use of the connectors in sight. */
export async function list({ app, say }: Stage): Promise<void> {
  await app
    .getByRole("cell", { name: say("usage.none") })
    .first()
    .waitFor();
}

/** Begins to delete a connector. */
export async function begin(stage: Stage, beginning: string): Promise<void> {
  await list(stage);
  await button(stage, stage.say("row.delete", { title: titled(stage, beginning) })).click();
}

/** Asks for PostgreSQL to be deleted. */
export async function confirm(stage: Stage): Promise<void> {
  await begin(stage, "PostgreSQL");
  await stage.app.getByText(stage.say("delete.connector.check.none")).waitFor();
}

/** Deletes PostgreSQL. */
export async function remove(stage: Stage): Promise<void> {
  await confirm(stage);
  await button(stage, stage.say("delete.connector.confirm")).click();
}

/** Asks for MySQL to be deleted, which connections use. */
export async function blocked(stage: Stage): Promise<void> {
  await begin(stage, "MySQL");
  await related(stage).waitFor();
}

/** Makes a portal with many connectors stop answering in the middle of the search for unused ones. */
export function holdSearch({ switches, inject }: Portal): void {
  switches.rateLimit = null;
  inject({ method: "batch", times: 9, fault: { delay: 0 } });
  inject({ method: "batch", fault: { delay: 60_000 } });
}

/** Searches for connectors that nobody uses, until it is known how many there are to look at. */
export async function search(stage: Stage): Promise<void> {
  await button(stage, stage.say("filter.unused")).click();
  await stage.app.locator("[role=progressbar][aria-valuenow]").waitFor();
}

/** Opens the connections of ClickHouse from its row. */
export async function panel(stage: Stage): Promise<void> {
  const { app, say } = stage;
  const usage = say("usage.count", { count: 12 });
  await button(stage, say("usage.show", { usage, title: titled(stage, "ClickHouse") })).click();
  await app
    .getByText(say("count.tables", { count: 2 }))
    .first()
    .click();
}

/** Selects connectors. */
export async function select(stage: Stage, beginnings: string[]): Promise<void> {
  const { app, say } = stage;
  await list(stage);
  for (const beginning of beginnings) {
    const name = say("row.select", { title: titled(stage, beginning) });
    await app.getByRole("checkbox", { name, exact: true }).click();
  }
}

/** Selects connectors and asks for them to be deleted. */
export async function removal(stage: Stage): Promise<void> {
  await select(stage, ["MySQL", "PostgreSQL", "Online shop orders"]);
  await button(stage, stage.say("selection.delete")).click();
  await dialog(stage)
    .getByText(stage.say("bulkDelete.blocked", { count: 1 }))
    .waitFor();
}

/** Asks for MySQL to be cleaned up, and types its title. */
export async function cleanUp(stage: Stage): Promise<void> {
  const { app, say } = stage;
  const title = titled(stage, "MySQL");
  await blocked(stage);
  await button(stage, say("action.cleanUp")).click();
  await app.getByRole("textbox", { name: say("cleanUp.typeTitle", { title }) }).fill(title);
}

/** Chooses something from a row's menu. */
export async function choose(stage: Stage, beginning: string, item: string): Promise<void> {
  await list(stage);
  await button(stage, stage.say("row.menu", { title: titled(stage, beginning) })).click();
  await stage.app.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Chooses something from the menu of the list. */
export async function chooseMore(stage: Stage, item: string): Promise<void> {
  await list(stage);
  await button(stage, stage.say("more.name")).click();
  await stage.app.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Opens MySQL to be edited. */
export async function edit(stage: Stage): Promise<void> {
  await choose(stage, "MySQL", stage.say("menu.edit"));
  await field(stage, stage.say("field.title")).waitFor();
}

/** Opens the import with a file. */
export async function chooseFile(stage: Stage, content: string): Promise<void> {
  await chooseMore(stage, stage.say("more.import"));
  await stage.app.getByLabel(stage.say("action.chooseFile")).setInputFiles({
    name: "connectors.json",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
}

/** A file with three connectors: a new one, one whose title is taken, one that is broken. */
export function transferOf(stage: Stage): string {
  const titles = ["Fresh", titled(stage, "MySQL"), "Broken"];
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
