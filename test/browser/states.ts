import type { Locator } from "playwright-core";
import type { Stage } from "./stage.ts";

/** A state of the application that is worth looking at. In every language: it is brought about by its words. */
export type State = {
  name: string;
  /** Of the address of the portal page. */
  query: string;
  /** Brings it about. */
  arrange: (stage: Stage) => Promise<unknown>;
};

const button = ({ app }: Stage, name: string) => app.getByRole("button", { name, exact: true });
const dialog = ({ app }: Stage) => app.getByRole("alertdialog");

/** The list, with the use of the connectors in sight. */
const list = ({ app, say }: Stage) =>
  app
    .getByRole("cell", { name: say("use.none") })
    .first()
    .waitFor();

/** Begins to delete a connector. */
async function begin(stage: Stage, title: string) {
  await list(stage);
  await button(stage, stage.say("row.delete", { title })).click();
}

async function confirm(stage: Stage) {
  await begin(stage, "PostgreSQL");
  await stage.app.getByText(stage.say("delete.check.none")).waitFor();
}

async function remove(stage: Stage) {
  await confirm(stage);
  await button(stage, stage.say("delete.confirm")).click();
}

const related = (stage: Stage): Locator =>
  dialog(stage).getByRole("list", { name: stage.say("related.list") });

async function blocked(stage: Stage) {
  await begin(stage, "MySQL");
  await related(stage).waitFor();
}

/** Opens a connector's connections from its row. */
async function panel(stage: Stage) {
  const { say } = stage;
  const use = say("use.count", { count: 12 });
  await button(stage, say("use.show", { use, title: "ClickHouse" })).click();
  await stage.app
    .getByText(say("tables.count", { count: 2 }))
    .first()
    .click();
}

async function select(stage: Stage, titles: string[]) {
  await list(stage);
  for (const title of titles) {
    await stage.app
      .getByRole("checkbox", { name: stage.say("row.select", { title }), exact: true })
      .click();
  }
}

/** Selects connectors and asks for them to be deleted. */
async function removal(stage: Stage) {
  await select(stage, ["MySQL", "PostgreSQL", "Online shop orders"]);
  await button(stage, stage.say("selection.delete")).click();
  await dialog(stage)
    .getByText(stage.say("remove.blocked", { count: 1 }))
    .waitFor();
}

/** Asks to clean MySQL up. */
async function cleanUp(stage: Stage) {
  const { app, say } = stage;
  await blocked(stage);
  await button(stage, say("cleanUp.start")).click();
  await app
    .getByRole("textbox", { name: say("cleanUp.typeTitle", { title: "MySQL" }) })
    .fill("MySQL");
}

/** Chooses something from a row's menu. */
async function choose(stage: Stage, title: string, item: string) {
  await list(stage);
  await button(stage, stage.say("row.menu", { title })).click();
  await stage.app.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Chooses something from the menu of the list. */
async function chooseMore(stage: Stage, item: string) {
  await button(stage, stage.say("more.name")).click();
  await stage.app.getByRole("menuitem", { name: item, exact: true }).click();
}

async function edit(stage: Stage, title = "MySQL") {
  await choose(stage, title, stage.say("menu.edit"));
  await field(stage, stage.say("form.title")).waitFor();
}

const field = ({ app }: Stage, name: string): Locator => app.getByRole("textbox", { name }).first();

/** A file with three connectors: a new one, one whose title is taken, one that is broken. */
const transfer = JSON.stringify({
  format: "bitrix24-bi-connectors",
  version: 1,
  connectors: ["Fresh", "MySQL", "Broken"].map((title) => ({
    title,
    logo: "https://service.example/logo.svg",
    urlCheck: "https://service.example/check",
    urlTableList: "https://service.example/table_list",
    urlTableDescription: "https://service.example/table_description",
    urlData: title === "Broken" ? "nowhere" : "https://service.example/data",
    settings: [],
  })),
});

/** Opens the import with a file. */
async function chooseFile(stage: Stage, content: string) {
  await list(stage);
  await chooseMore(stage, stage.say("more.import"));
  await stage.app.getByLabel(stage.say("import.choose")).setInputFiles({
    name: "connectors.json",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
}

const importOne = (stage: Stage) => button(stage, stage.say("import.confirm", { count: 1 }));

/** Every state that a person can come to. */
export const states: State[] = [
  { name: "list", query: "", arrange: list },
  { name: "list-narrow", query: "width=360", arrange: list },
  { name: "confirm", query: "", arrange: confirm },
  { name: "blocked", query: "", arrange: blocked },
  { name: "panel", query: "", arrange: panel },
  { name: "panel-narrow", query: "width=360", arrange: panel },
  {
    name: "connection-blocked",
    query: "",
    async arrange(stage) {
      await panel(stage);
      await button(stage, stage.say("connection.delete", { title: "Website events" })).click();
      await dialog(stage).getByText("web_sessions").waitFor();
    },
  },
  {
    name: "selected",
    query: "",
    async arrange(stage) {
      await select(stage, ["MySQL", "PostgreSQL"]);
      await button(stage, stage.say("selection.delete")).waitFor();
    },
  },
  { name: "removal", query: "", arrange: removal },
  { name: "removal-narrow", query: "width=360", arrange: removal },
  { name: "clean-up", query: "", arrange: cleanUp },
  {
    name: "clean-up-running",
    query: "",
    async arrange(stage) {
      await cleanUp(stage);
      stage.portal.inject({ method: "batch", fault: { delay: 60_000 } });
      await button(stage, stage.say("cleanUp.confirm")).click();
      await stage.app.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "results",
    query: "",
    async arrange(stage) {
      await removal(stage);
      stage.portal.inject({
        method: "biconnector.connector.delete",
        fault: {
          answer: {
            status: 200,
            body: { result: { error: { error: "ACCESS_DENIED", error_description: "" } } },
          },
        },
      });
      await button(stage, stage.say("remove.confirm", { count: 2 })).click();
      await stage.app.getByRole("list", { name: stage.say("results.list") }).waitFor();
    },
  },
  {
    name: "unused",
    query: "",
    async arrange(stage) {
      await button(stage, stage.say("filter.unused")).click();
      await stage.app.getByRole("table", { name: stage.say("unused.name") }).waitFor();
    },
  },
  {
    name: "searching",
    query: "scenario=many",
    async arrange(stage) {
      await button(stage, stage.say("filter.unused")).click();
      await stage.app.locator("[role=progressbar][aria-valuenow]").waitFor({ timeout: 25_000 });
    },
  },
  {
    name: "nothing-found",
    query: "",
    async arrange({ app, say }) {
      await app.getByRole("searchbox").fill("zebra");
      await app
        .getByRole("heading", { name: say("empty.search.title", { search: "zebra" }) })
        .waitFor();
    },
  },
  { name: "blocked-narrow", query: "width=360", arrange: blocked },
  {
    name: "slider",
    query: "",
    async arrange(stage) {
      await blocked(stage);
      await related(stage).getByRole("link").first().click();
      await stage.slider.getByRole("button", { name: /^Delete connection / }).waitFor();
    },
  },
  {
    name: "hidden",
    query: "",
    async arrange(stage) {
      const { connectors, sources } = stage.portal.store;
      const hidden = sources.find((source) => source.hidden);
      const title = connectors.find(({ id }) => id === hidden?.connectorId)?.title ?? "";
      await begin(stage, title);
      await button(stage, stage.say("delete.confirm")).click();
      await stage.app.getByText(stage.say("hidden.reason")).waitFor();
    },
  },
  {
    name: "refused",
    query: "",
    async arrange(stage) {
      await confirm(stage);
      stage.portal.switches.access = false;
      await button(stage, stage.say("delete.confirm")).click();
      await dialog(stage).getByRole("alert").waitFor();
    },
  },
  {
    name: "deleted",
    query: "",
    async arrange(stage) {
      await remove(stage);
      await button(stage, stage.say("news.undo")).waitFor();
    },
  },
  {
    name: "empty",
    query: "scenario=empty",
    arrange: ({ app, say }) => app.getByRole("heading", { name: say("empty.title") }).waitFor(),
  },
  {
    name: "no-access",
    query: "scenario=no-access",
    arrange: ({ app }) => app.getByRole("alert").waitFor(),
  },
  {
    name: "loading",
    query: "scenario=slow",
    arrange: ({ app, say }) => app.getByText(say("list.loading")).waitFor({ state: "attached" }),
  },
  {
    name: "no-authorisation",
    query: "open=placement",
    arrange: ({ app }) => app.getByRole("heading").first().waitFor(),
  },
  {
    name: "menu",
    query: "",
    async arrange(stage) {
      await list(stage);
      await button(stage, stage.say("row.menu", { title: "MySQL" })).click();
      await stage.app.getByRole("menuitem", { name: stage.say("menu.edit") }).waitFor();
    },
  },
  {
    name: "register",
    query: "",
    async arrange(stage) {
      const { app, say } = stage;
      await button(stage, say("action.register")).click();
      await field(stage, say("form.base")).fill("https://service.example/bi/");
      await button(stage, say("form.base.fill")).click();
      await button(stage, say("form.credential.add")).click();
      await button(stage, say("form.save")).click();
      await app.getByText(say("fault.missing")).first().waitFor();
    },
  },
  {
    name: "edit",
    query: "",
    async arrange(stage) {
      await edit(stage);
      await field(stage, stage.say("form.code")).fill("server");
      await stage.app.getByText(stage.say("form.codesLost", { count: 3, codes: "host" })).waitFor();
    },
  },
  { name: "edit-narrow", query: "width=360", arrange: (stage) => edit(stage) },
  {
    name: "discard",
    query: "",
    async arrange(stage) {
      await edit(stage);
      await field(stage, stage.say("form.title")).fill("Other");
      await button(stage, stage.say("action.cancel")).click();
      await dialog(stage).waitFor();
    },
  },
  {
    name: "details",
    query: "",
    async arrange(stage) {
      const { say } = stage;
      await choose(stage, "ClickHouse", say("menu.details"));
      await button(stage, say("details.copyOf", { name: say("form.urlCheck") })).waitFor();
    },
  },
  {
    name: "export",
    query: "",
    async arrange(stage) {
      await choose(stage, "ClickHouse", stage.say("menu.export"));
      await button(stage, stage.say("export.save")).waitFor();
    },
  },
  {
    name: "import",
    query: "",
    async arrange(stage) {
      await chooseFile(stage, transfer);
      await importOne(stage).waitFor();
    },
  },
  {
    name: "import-refused",
    query: "",
    async arrange(stage) {
      await chooseFile(stage, "{");
      await stage.app.getByRole("alert").waitFor();
    },
  },
  {
    name: "import-results",
    query: "",
    async arrange(stage) {
      await chooseFile(stage, transfer);
      await importOne(stage).click();
      await stage.app.getByText(stage.say("import.done", { done: "1", of: "1" })).waitFor();
    },
  },
  {
    name: "deleted-list",
    query: "",
    async arrange(stage) {
      await remove(stage);
      await button(stage, stage.say("news.undo")).waitFor();
      await chooseMore(stage, stage.say("more.deleted"));
      await button(stage, stage.say("deleted.restoreOf", { title: "PostgreSQL" })).waitFor();
    },
  },
];
