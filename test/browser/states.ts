import { fullTrash } from "../full-trash.ts";
import type { Portal } from "../portal/portal.ts";
import {
  allowPlaces,
  begin,
  beginNew,
  blocked,
  button,
  changeAddress,
  changes,
  choose,
  chooseFile,
  chooseMore,
  cleanUp,
  confirm,
  deletes,
  dialog,
  edit,
  field,
  holdAnswer,
  holdSearch,
  importOne,
  keepMany,
  list,
  makeConnection,
  openPlaces,
  openTrash,
  panel,
  putIntoMenu,
  related,
  removal,
  remove,
  select,
  titled,
  transferOf,
} from "./actions.ts";
import type { Fixtures } from "./fixtures.ts";

/** A state of the application that is worth looking at. In every language: it is brought about by its words. */
export type State = {
  name: string;
  /** Of the address of the portal page. */
  query: string;
  /** What happens in the portal before. */
  change?: (portal: Portal) => unknown;
  /** Brings it about. */
  arrange: (fixtures: Fixtures) => Promise<unknown>;
};

/** What is typed in these states, and the names of permissions, beside what the portal's data say. */
export const typedWords = [
  "zebra",
  "Warehouse",
  "Other",
  "server",
  "Fresh",
  "Broken",
  "https://service.example/bi/",
  "MySQL Database Connector",
  ...["check", "table_list", "table_description"].map(
    (action) => `?connection_type=mysql&action=${action}`,
  ),
  "placement",
  "crm",
  "https://service.example/?bi",
];

/** Every state that a person can come to. Each is looked at in a narrow frame and in a wide one. */
export const states: State[] = [
  { name: "list", query: "", arrange: list },
  { name: "confirm", query: "", arrange: confirm },
  { name: "blocked", query: "", arrange: blocked },
  { name: "panel", query: "", arrange: panel },
  { name: "new-connection", query: "", arrange: makeConnection },
  {
    name: "connection-blocked",
    query: "",
    async arrange(fixtures) {
      await panel(fixtures);
      await button(
        fixtures,
        fixtures.say("panel.delete", { title: titled(fixtures, "Website events") }),
      ).click();
      await dialog(fixtures).getByText("web_sessions").waitFor();
    },
  },
  {
    name: "selected",
    query: "",
    async arrange(fixtures) {
      await select(fixtures, ["MySQL", "PostgreSQL"]);
      await button(fixtures, fixtures.say("address.change")).waitFor();
    },
  },
  { name: "removal", query: "", arrange: removal },
  { name: "clean-up", query: "", arrange: cleanUp },
  {
    name: "clean-up-running",
    query: "",
    async arrange(fixtures) {
      await cleanUp(fixtures);
      const { arrived } = holdAnswer(fixtures.portal, "batch", { only: deletes });
      await button(fixtures, fixtures.say("action.cleanUp")).click();
      await arrived;
      await fixtures.app.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "results",
    query: "",
    async arrange(fixtures) {
      await removal(fixtures);
      fixtures.portal.inject({
        method: "biconnector.connector.delete",
        fault: {
          answer: {
            status: 200,
            body: { result: { error: { error: "ACCESS_DENIED", error_description: "" } } },
          },
        },
      });
      await button(fixtures, fixtures.say("bulkDelete.confirm", { count: 2 })).click();
      await fixtures.app.getByRole("list", { name: fixtures.say("results.list") }).waitFor();
    },
  },
  {
    name: "clean-up-many",
    query: "",
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await removal(fixtures);
      await app.getByRole("checkbox", { name: say("bulkDelete.cleanUpToo") }).click();
      await app.getByText(say("cleanUp.dashboards")).waitFor();
      await app.getByText(titled(fixtures, "MySQL")).last().click();
    },
  },
  {
    name: "results-hidden",
    query: "",
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await select(fixtures, ["Payroll", "PostgreSQL"]);
      await button(fixtures, say("selection.delete")).click();
      await button(fixtures, say("bulkDelete.confirm", { count: 2 })).click();
      await app.getByText(say("outcome.hasHiddenConnections")).first().waitFor();
    },
  },
  { name: "change-address", query: "", arrange: changeAddress },
  {
    name: "change-address-faulty",
    query: "",
    async arrange(fixtures) {
      await changeAddress(fixtures);
      await field(fixtures, fixtures.say("address.new")).fill("https://service.example/?bi");
      await field(fixtures, fixtures.say("address.old")).click();
      await fixtures.app.getByText(fixtures.say("address.noBase")).waitFor();
    },
  },
  {
    name: "change-address-running",
    query: "",
    async arrange(fixtures) {
      await changeAddress(fixtures);
      const { arrived } = holdAnswer(fixtures.portal, "batch", { only: changes });
      await button(fixtures, fixtures.say("address.confirm", { count: 2 })).click();
      await arrived;
      await fixtures.app.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "change-address-results",
    query: "",
    async arrange(fixtures) {
      await changeAddress(fixtures);
      const title = titled(fixtures, "MySQL");
      const row = fixtures.portal.store.connectors.find((each) => each.title === title);
      if (row) row.urlData = "https://service.example/data";
      await button(fixtures, fixtures.say("address.confirm", { count: 2 })).click();
      await button(fixtures, fixtures.say("address.undo")).waitFor();
    },
  },
  {
    name: "unused",
    query: "",
    async arrange(fixtures) {
      await button(fixtures, fixtures.say("usage.none")).click();
      await fixtures.app.getByRole("table", { name: fixtures.say("unused.name") }).waitFor();
    },
  },
  {
    name: "unused-not-found",
    query: "",
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await button(fixtures, say("usage.none")).click();
      await app.getByRole("table", { name: say("unused.name") }).waitFor();
      await app.getByRole("searchbox").fill("zebra");
      await app.getByText(say("unused.search.hint")).waitFor();
    },
  },
  {
    name: "searching",
    query: "scenario=many",
    change: keepMany,
    arrange: holdSearch,
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
  {
    name: "slider",
    query: "",
    async arrange(fixtures) {
      await blocked(fixtures);
      await related(fixtures).getByRole("link").first().click();
      await fixtures.slider.getByRole("button", { name: /^Delete connection / }).waitFor();
    },
  },
  {
    name: "hidden",
    query: "",
    async arrange(fixtures) {
      const { connectors, sources } = fixtures.portal.store;
      const hidden = sources.find((source) => source.hidden);
      const title = connectors.find(({ id }) => id === hidden?.connectorId)?.title ?? "";
      await begin(fixtures, title);
      await button(fixtures, fixtures.say("delete.connector.confirm")).click();
      await fixtures.app.getByText(fixtures.say("delete.connector.hidden")).waitFor();
    },
  },
  {
    name: "refused",
    query: "",
    async arrange(fixtures) {
      await confirm(fixtures);
      fixtures.portal.switches.access = false;
      await button(fixtures, fixtures.say("delete.connector.confirm")).click();
      await dialog(fixtures).getByRole("alert").waitFor();
    },
  },
  {
    name: "unclear",
    query: "",
    async arrange(fixtures) {
      await confirm(fixtures);
      const fault = { lose: "request" } as const;
      const look = "biconnector.connector.get";
      // The copy is taken anew before the deletion.
      fixtures.portal.inject({ method: look, fault: { delay: 0 } });
      fixtures.portal.inject({ method: "biconnector.connector.delete", fault });
      fixtures.portal.inject({ method: look, times: 3, fault });
      await button(fixtures, fixtures.say("delete.connector.confirm")).click();
      await dialog(fixtures).getByRole("alert").waitFor();
    },
  },
  {
    name: "use-unknown",
    query: "",
    change({ inject }) {
      const answer = { status: 403, body: { error: "INVALID_CREDENTIALS" } };
      inject({ method: "biconnector.source.list", times: 9, fault: { answer } });
    },
    arrange: ({ app, say }) => app.getByText(say("usage.unknown")).first().waitFor(),
  },
  {
    name: "deleted",
    query: "",
    async arrange(fixtures) {
      await remove(fixtures);
      await button(fixtures, fixtures.say("deleted.restore")).waitFor();
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
    query: "",
    change: (portal) => holdAnswer(portal, "biconnector.connector.list"),
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
    async arrange(fixtures) {
      await list(fixtures);
      await button(
        fixtures,
        fixtures.say("row.menu", { title: titled(fixtures, "MySQL") }),
      ).click();
      await fixtures.app.getByRole("menuitem", { name: fixtures.say("menu.edit") }).waitFor();
    },
  },
  {
    name: "register",
    query: "",
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await beginNew(fixtures);
      await field(fixtures, say("form.base")).fill("https://service.example/bi/");
      await button(fixtures, say("form.base.fill")).click();
      await button(fixtures, say("form.credential.add")).click();
      await button(fixtures, say("form.save")).click();
      await app.getByText(say("fault.missing")).first().waitFor();
    },
  },
  {
    name: "template",
    query: "",
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await beginNew(fixtures, say("template.mysql"));
      await field(fixtures, say("form.base")).fill("https://service.example/bi/");
      await field(fixtures, say("field.title")).fill("MySQL Database Connector");
      await app.getByText(say("form.extension.taken")).waitFor();
      await field(fixtures, say("field.urlData")).fill("https://service.example/bi/");
      await button(fixtures, say("form.base.fill")).focus();
    },
  },
  {
    name: "template-duplicate",
    query: "",
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await beginNew(fixtures);
      await button(fixtures, say("template.duplicate")).click();
      await app
        .getByRole("button", { name: titled(fixtures, "ClickHouse") })
        .last()
        .waitFor();
    },
  },
  {
    name: "edit",
    query: "",
    async arrange(fixtures) {
      await edit(fixtures);
      await field(fixtures, fixtures.say("field.code")).fill("server");
      await fixtures.app
        .getByText(fixtures.say("form.codesLost", { count: 3, codes: "host" }))
        .waitFor();
    },
  },
  {
    name: "changed-meanwhile",
    query: "",
    async arrange(fixtures) {
      await edit(fixtures);
      const title = titled(fixtures, "MySQL");
      const row = fixtures.portal.store.connectors.find((each) => each.title === title);
      if (row) row.sort = 77;
      await field(fixtures, fixtures.say("field.title")).fill("Other");
      await button(fixtures, fixtures.say("form.save")).click();
      await fixtures.app.getByRole("alert").waitFor();
    },
  },
  {
    name: "discard",
    query: "",
    async arrange(fixtures) {
      await edit(fixtures);
      await field(fixtures, fixtures.say("field.title")).fill("Other");
      await button(fixtures, fixtures.say("action.cancel")).click();
      await dialog(fixtures).waitFor();
    },
  },
  {
    name: "details",
    query: "",
    async arrange(fixtures) {
      const { say } = fixtures;
      await choose(fixtures, "ClickHouse", say("menu.details"));
      await button(fixtures, say("clipboard.copyOf", { name: say("field.urlCheck") })).waitFor();
    },
  },
  {
    name: "export",
    query: "",
    async arrange(fixtures) {
      await choose(fixtures, "ClickHouse", fixtures.say("action.export"));
      await button(fixtures, fixtures.say("export.save")).waitFor();
    },
  },
  {
    name: "import",
    query: "",
    async arrange(fixtures) {
      await chooseFile(fixtures, transferOf(fixtures));
      await importOne(fixtures).waitFor();
    },
  },
  {
    name: "import-refused",
    query: "",
    async arrange(fixtures) {
      await chooseFile(fixtures, "{");
      await fixtures.app.getByRole("alert").waitFor();
    },
  },
  {
    name: "import-results",
    query: "",
    async arrange(fixtures) {
      await chooseFile(fixtures, transferOf(fixtures));
      await importOne(fixtures).click();
      await fixtures.app.getByText(fixtures.say("import.done", { done: "1", of: "1" })).waitFor();
    },
  },
  {
    name: "deleted-list",
    query: "",
    arrange: openTrash,
  },
  {
    name: "trash-question",
    query: "",
    async arrange(fixtures) {
      await openTrash(fixtures);
      await button(fixtures, fixtures.say("deleted.emptyTrash")).click();
      await dialog(fixtures).waitFor();
    },
  },
  {
    name: "trash-of-another-time",
    query: "",
    async arrange(fixtures) {
      fixtures.portal.store.userOptions.trash = await fullTrash();
      await openTrash(fixtures);
      await fixtures.app.getByText(fixtures.say("deleted.logoLost")).first().waitFor();
    },
  },
  {
    name: "trash-not-stored",
    query: "",
    change: ({ inject }) => {
      const answer = { status: 404, body: { error: "ERROR_METHOD_NOT_FOUND" } };
      inject({ method: "user.option.set", times: 9, fault: { answer } });
    },
    async arrange(fixtures) {
      await openTrash(fixtures);
      await fixtures.app.getByText(fixtures.say("deleted.here")).waitFor();
    },
  },
  {
    name: "trash-empty",
    query: "",
    async arrange(fixtures) {
      await chooseMore(fixtures, fixtures.say("deleted.title"));
      await fixtures.app.getByText(fixtures.say("deleted.empty")).waitFor();
    },
  },
  {
    name: "places",
    query: "",
    change: allowPlaces,
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.absent")),
  },
  {
    name: "places-added",
    query: "",
    change: allowPlaces,
    async arrange(fixtures) {
      await openPlaces(fixtures, fixtures.say("places.absent"));
      await button(fixtures, fixtures.say("places.add")).click();
      await fixtures.app.getByText(fixtures.say("places.present")).waitFor();
    },
  },
  {
    name: "places-elsewhere",
    query: "",
    change(portal) {
      allowPlaces(portal);
      putIntoMenu(portal, "https://service.example/bi/");
    },
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.elsewhere")),
  },
  {
    name: "places-scopes",
    query: "",
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.scopes.remedy")),
  },
  {
    name: "places-employee",
    query: "admin=no",
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.not-administrator.reason")),
  },
  {
    name: "places-archive",
    query: "open=archive",
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.archive.reason")),
  },
  {
    name: "places-refused",
    query: "",
    change: allowPlaces,
    async arrange(fixtures) {
      await openPlaces(fixtures, fixtures.say("places.absent"));
      fixtures.portal.switches.scope = ["biconnector", "placement"];
      await button(fixtures, fixtures.say("places.add")).click();
      await fixtures.app.getByRole("alert").waitFor();
    },
  },
  {
    name: "places-unclear",
    query: "",
    change: allowPlaces,
    async arrange(fixtures) {
      await openPlaces(fixtures, fixtures.say("places.absent"));
      fixtures.portal.inject({ method: "placement.bind", fault: { lose: "request" } });
      await button(fixtures, fixtures.say("places.add")).click();
      await fixtures.app.getByRole("alert").waitFor();
    },
  },
  {
    name: "keys",
    query: "",
    async arrange(fixtures) {
      await chooseMore(fixtures, fixtures.say("shortcuts.title"));
      await fixtures.app.getByRole("dialog", { name: fixtures.say("shortcuts.title") }).waitFor();
    },
  },
];
