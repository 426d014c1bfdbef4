import type { Stage } from "./stage.ts";

/** A state of the application that is worth looking at. */
export type State = {
  name: string;
  /** Of the address of the portal page. */
  query: string;
  /** Brings it about. */
  arrange: (stage: Stage) => Promise<unknown>;
};

const blocked = async ({ app }: Stage) => {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: "Delete MySQL", exact: true }).click();
  await app.getByRole("alertdialog").getByRole("list", { name: "Related connections" }).waitFor();
};

const confirm = async ({ app }: Stage) => {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: "Delete PostgreSQL", exact: true }).click();
  await app.getByText("No connections use it.").waitFor();
};

/** Opens a connector's connections from its row. */
const panel = async ({ app }: Stage) => {
  await app.getByRole("button", { name: /: show the connections of ClickHouse/ }).click();
  await app.getByText("2 tables").first().click();
};

/** Selects connectors and asks for them to be deleted. */
const removal = async ({ app }: Stage) => {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  for (const title of ["MySQL", "PostgreSQL", "Online shop orders"]) {
    await app.getByRole("checkbox", { name: `Select ${title}`, exact: true }).click();
  }
  await app.getByRole("button", { name: "Delete selected" }).click();
  await app.getByRole("alertdialog").getByText("1 is in use").waitFor();
};

/** Asks to clean MySQL up. */
const cleanUp = async (stage: Stage) => {
  await blocked(stage);
  await stage.app.getByRole("button", { name: "Clean up and delete" }).click();
  await stage.app.getByRole("textbox", { name: "Type “MySQL” to confirm" }).fill("MySQL");
};

/** Chooses something from a row's menu. */
async function choose({ app }: Stage, title: string, item: string) {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: `Actions for ${title}`, exact: true }).click();
  await app.getByRole("menuitem", { name: item }).click();
}

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
async function chooseFile({ app }: Stage, content: string) {
  await app.getByRole("button", { name: "More actions" }).click();
  await app.getByRole("menuitem", { name: "Import" }).click();
  await app.getByLabel("Choose file").setInputFiles({
    name: "connectors.json",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
}

const list = ({ app }: Stage) => app.getByRole("cell", { name: "Not used" }).first().waitFor();

/** Every state that a person can come to. */
export const states: State[] = [
  { name: "list", query: "", arrange: list },
  { name: "list-narrow", query: "width=360", arrange: list },
  { name: "list-arabic-portal", query: "lang=ar", arrange: list },
  { name: "confirm", query: "", arrange: confirm },
  { name: "blocked", query: "", arrange: blocked },
  { name: "panel", query: "", arrange: panel },
  { name: "panel-narrow", query: "width=360", arrange: panel },
  {
    name: "connection-blocked",
    query: "",
    async arrange(stage) {
      await panel(stage);
      await stage.app.getByRole("button", { name: "Delete connection Website events" }).click();
      await stage.app.getByRole("alertdialog").getByText("web_sessions").waitFor();
    },
  },
  {
    name: "selected",
    query: "",
    async arrange({ app }) {
      await app.getByRole("cell", { name: "Not used" }).first().waitFor();
      await app.getByRole("checkbox", { name: "Select MySQL", exact: true }).click();
      await app.getByRole("checkbox", { name: "Select PostgreSQL" }).click();
      await app.getByRole("button", { name: "Delete selected" }).waitFor();
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
      await stage.app.getByRole("button", { name: "Clean up and delete" }).click();
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
      await stage.app.getByRole("button", { name: "Delete 2 connectors" }).click();
      await stage.app.getByRole("list", { name: "Results" }).waitFor();
    },
  },
  {
    name: "unused",
    query: "",
    async arrange({ app }) {
      await app.getByRole("button", { name: "Not used" }).click();
      await app.getByRole("table", { name: "Connectors that are not used" }).waitFor();
    },
  },
  {
    name: "searching",
    query: "scenario=many",
    async arrange({ app }) {
      await app.getByRole("button", { name: "Not used" }).click();
      await app.getByText(/of 10,000 checked/).waitFor({ timeout: 25_000 });
    },
  },
  { name: "blocked-narrow", query: "width=360", arrange: blocked },
  {
    name: "slider",
    query: "",
    async arrange(stage) {
      await blocked(stage);
      await stage.app
        .getByRole("alertdialog")
        .getByRole("list", { name: "Related connections" })
        .getByRole("link")
        .first()
        .click();
      await stage.slider.getByRole("button", { name: /^Delete connection / }).waitFor();
    },
  },
  {
    name: "hidden",
    query: "",
    async arrange({ app, portal }) {
      const hidden = portal.store.sources.find((source) => source.hidden);
      const title = portal.store.connectors.find(({ id }) => id === hidden?.connectorId)?.title;
      await app.getByRole("cell", { name: "Not used" }).first().waitFor();
      await app.getByRole("button", { name: `Delete ${title}`, exact: true }).click();
      await app.getByRole("button", { name: "Delete connector" }).click();
      await app.getByText(/none of them is visible/).waitFor();
    },
  },
  {
    name: "refused",
    query: "",
    async arrange(stage) {
      await confirm(stage);
      stage.portal.switches.access = false;
      await stage.app.getByRole("button", { name: "Delete connector" }).click();
      await stage.app.getByRole("alertdialog").getByRole("alert").waitFor();
    },
  },
  {
    name: "deleted",
    query: "",
    async arrange(stage) {
      await confirm(stage);
      await stage.app.getByRole("button", { name: "Delete connector" }).click();
      await stage.app.getByRole("status").getByText("was deleted").waitFor();
    },
  },
  {
    name: "empty",
    query: "scenario=empty",
    arrange: ({ app }) => app.getByRole("heading", { name: "No connectors here yet" }).waitFor(),
  },
  {
    name: "no-access",
    query: "scenario=no-access",
    arrange: ({ app }) => app.getByRole("alert").waitFor(),
  },
  {
    name: "loading",
    query: "scenario=slow",
    arrange: ({ app }) => app.getByText("Loading connectors…").waitFor({ state: "attached" }),
  },
  {
    name: "no-authorisation",
    query: "open=placement",
    arrange: ({ app }) => app.getByRole("heading").first().waitFor(),
  },
  {
    name: "menu",
    query: "",
    async arrange({ app }) {
      await app.getByRole("cell", { name: "Not used" }).first().waitFor();
      await app.getByRole("button", { name: "Actions for MySQL" }).click();
      await app.getByRole("menuitem", { name: "Edit" }).waitFor();
    },
  },
  {
    name: "register",
    query: "",
    async arrange({ app }) {
      await app.getByRole("button", { name: "Register connector" }).click();
      await app.getByRole("textbox", { name: "Base address" }).fill("https://service.example/bi/");
      await app.getByRole("button", { name: "Fill from base address" }).click();
      await app.getByRole("button", { name: "Add credential" }).click();
      await app.getByRole("button", { name: "Save" }).click();
      await app.getByText("Fill this in.").first().waitFor();
    },
  },
  {
    name: "edit",
    query: "",
    async arrange(stage) {
      await choose(stage, "MySQL", "Edit");
      await stage.app.getByRole("textbox", { name: "Code" }).first().fill("server");
      await stage.app.getByText(/connections store values under host/).waitFor();
    },
  },
  {
    name: "edit-narrow",
    query: "width=360",
    arrange: async (stage) => {
      await choose(stage, "MySQL", "Edit");
      await stage.app.getByRole("textbox", { name: "Title" }).waitFor();
    },
  },
  {
    name: "discard",
    query: "",
    async arrange(stage) {
      await choose(stage, "MySQL", "Edit");
      await stage.app.getByRole("textbox", { name: "Title" }).fill("Other");
      await stage.app.getByRole("button", { name: "Cancel" }).click();
      await stage.app.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "details",
    query: "",
    async arrange(stage) {
      await choose(stage, "ClickHouse", "Details");
      await stage.app.getByRole("button", { name: "Copy Check URL" }).waitFor();
    },
  },
  {
    name: "export",
    query: "",
    async arrange(stage) {
      await choose(stage, "ClickHouse", "Export");
      await stage.app.getByRole("button", { name: "Save file" }).waitFor();
    },
  },
  {
    name: "import",
    query: "",
    async arrange(stage) {
      await chooseFile(stage, transfer);
      await stage.app.getByRole("button", { name: "Import 1 connector" }).waitFor();
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
      await stage.app.getByRole("button", { name: "Import 1 connector" }).click();
      await stage.app.getByText("1 of 1 registered.").waitFor();
    },
  },
  {
    name: "deleted-list",
    query: "",
    async arrange(stage) {
      await confirm(stage);
      await stage.app.getByRole("button", { name: "Delete connector" }).click();
      await stage.app.getByRole("button", { name: "Undo" }).waitFor();
      await stage.app.getByRole("button", { name: "More actions" }).click();
      await stage.app.getByRole("menuitem", { name: "Deleted in this session" }).click();
      await stage.app.getByRole("button", { name: "Restore PostgreSQL" }).waitFor();
    },
  },
];
