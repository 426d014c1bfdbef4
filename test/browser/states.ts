import type { Portal } from "../portal/portal.ts";
import {
  begin,
  blocked,
  button,
  choose,
  chooseFile,
  chooseMore,
  cleanUp,
  confirm,
  dialog,
  edit,
  field,
  holdSearch,
  importOne,
  list,
  panel,
  related,
  removal,
  remove,
  search,
  select,
  titled,
  transferOf,
} from "./acting.ts";
import type { Stage } from "./stage.ts";

/** A state of the application that is worth looking at. In every language: it is brought about by its words. */
export type State = {
  name: string;
  /** Of the address of the portal page. */
  query: string;
  /** What happens in the portal before. */
  change?: (portal: Portal) => void;
  /** Brings it about. */
  arrange: (stage: Stage) => Promise<unknown>;
};

/** What is typed in these states, beside what the portal's data say. */
export const typedWords = [
  "zebra",
  "Other",
  "server",
  "Fresh",
  "Broken",
  "https://service.example/bi/",
];

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
      await button(
        stage,
        stage.say("panel.delete", { title: titled(stage, "Website events") }),
      ).click();
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
      await button(stage, stage.say("action.cleanUp")).click();
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
      await button(stage, stage.say("bulkDelete.confirm", { count: 2 })).click();
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
    change: holdSearch,
    arrange: search,
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
      await button(stage, stage.say("delete.connector.confirm")).click();
      await stage.app.getByText(stage.say("delete.connector.hidden")).waitFor();
    },
  },
  {
    name: "refused",
    query: "",
    async arrange(stage) {
      await confirm(stage);
      stage.portal.switches.access = false;
      await button(stage, stage.say("delete.connector.confirm")).click();
      await dialog(stage).getByRole("alert").waitFor();
    },
  },
  {
    name: "unclear",
    query: "",
    async arrange(stage) {
      await confirm(stage);
      const fault = { lose: "request" } as const;
      stage.portal.inject({ method: "biconnector.connector.delete", fault });
      stage.portal.inject({ method: "biconnector.connector.get", times: 3, fault });
      await button(stage, stage.say("delete.connector.confirm")).click();
      await dialog(stage).getByRole("alert").waitFor();
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
    async arrange(stage) {
      await remove(stage);
      await button(stage, stage.say("toast.undo")).waitFor();
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
      await button(stage, stage.say("row.menu", { title: titled(stage, "MySQL") })).click();
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
      await field(stage, stage.say("field.code")).fill("server");
      await stage.app.getByText(stage.say("form.codesLost", { count: 3, codes: "host" })).waitFor();
    },
  },
  {
    name: "changed-meanwhile",
    query: "",
    async arrange(stage) {
      await edit(stage);
      const title = titled(stage, "MySQL");
      const row = stage.portal.store.connectors.find((each) => each.title === title);
      if (row) row.sort = 77;
      await field(stage, stage.say("field.title")).fill("Other");
      await button(stage, stage.say("form.save")).click();
      await stage.app.getByRole("alert").waitFor();
    },
  },
  { name: "edit-narrow", query: "width=360", arrange: edit },
  {
    name: "discard",
    query: "",
    async arrange(stage) {
      await edit(stage);
      await field(stage, stage.say("field.title")).fill("Other");
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
      await button(stage, say("clipboard.copyOf", { name: say("field.urlCheck") })).waitFor();
    },
  },
  {
    name: "export",
    query: "",
    async arrange(stage) {
      await choose(stage, "ClickHouse", stage.say("action.export"));
      await button(stage, stage.say("export.save")).waitFor();
    },
  },
  {
    name: "import",
    query: "",
    async arrange(stage) {
      await chooseFile(stage, transferOf(stage));
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
      await chooseFile(stage, transferOf(stage));
      await importOne(stage).click();
      await stage.app.getByText(stage.say("import.done", { done: "1", of: "1" })).waitFor();
    },
  },
  {
    name: "deleted-list",
    query: "",
    async arrange(stage) {
      const title = titled(stage, "PostgreSQL");
      await remove(stage);
      await button(stage, stage.say("toast.undo")).waitFor();
      await chooseMore(stage, stage.say("deleted.title"));
      await button(stage, stage.say("deleted.restoreOf", { title })).waitFor();
    },
  },
  {
    name: "keys",
    query: "",
    async arrange(stage) {
      await chooseMore(stage, stage.say("shortcuts.title"));
      await stage.app.getByRole("dialog", { name: stage.say("shortcuts.title") }).waitFor();
    },
  },
];
