import { holdAnswer } from "../../portal/testing/hold-answer.ts";
import {
  begin,
  button,
  choose,
  chooseMore,
  holdSearch,
  keepMany,
  list,
  select,
  titled,
} from "../actions.ts";
import type { State } from "./state.ts";

/** The list, and what stands in its place. */
export const listStates: State[] = [
  { name: "list", query: "", isLeftWithoutTrace: true, arrange: list },
  {
    name: "selected",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await select(fixtures, ["MySQL", "PostgreSQL"]);
      await button(fixtures, fixtures.say("address.change")).waitFor();
    },
  },
  {
    name: "unused",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await button(fixtures, fixtures.say("usage.none")).click();
      await fixtures.app.getByRole("table", { name: fixtures.say("unused.name") }).waitFor();
    },
  },
  {
    name: "unused-not-found",
    query: "",
    isLeftWithoutTrace: true,
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
    isLeftWithoutTrace: true,
    async arrange({ app, say }) {
      await app.getByRole("searchbox").fill("zebra");
      await app
        .getByRole("heading", { name: say("empty.search.title", { search: "zebra" }) })
        .waitFor();
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
    name: "use-unknown",
    query: "",
    change({ inject }) {
      const answer = { status: 403, body: { error: "INVALID_CREDENTIALS" } };
      inject({ method: "biconnector.source.list", times: 9, fault: { answer } });
    },
    arrange: ({ app, say }) => app.getByText(say("usage.unknown")).first().waitFor(),
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
    isLeftWithoutTrace: true,
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
    name: "details",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      const { say } = fixtures;
      await choose(fixtures, "ClickHouse", say("menu.details"));
      await button(fixtures, say("clipboard.copyOf", { name: say("field.urlCheck") })).waitFor();
    },
  },
  {
    name: "keys",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await chooseMore(fixtures, fixtures.say("shortcuts.title"));
      await fixtures.app.getByRole("dialog", { name: fixtures.say("shortcuts.title") }).waitFor();
    },
  },
];
