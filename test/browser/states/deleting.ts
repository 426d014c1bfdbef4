import { holdAnswer } from "../../portal/testing/hold-answer.ts";
import {
  blocked,
  bulkDelete,
  button,
  cleanUp,
  confirm,
  deletes,
  dialog,
  panel,
  pressInBar,
  related,
  remove,
  select,
  titled,
} from "../actions.ts";
import type { State } from "./state.ts";

/** On the way to a deletion, and after it. */
export const deletingStates: State[] = [
  { name: "confirm", query: "", isLeftWithoutTrace: true, arrange: confirm },
  { name: "blocked", query: "", isLeftWithoutTrace: true, arrange: blocked },
  { name: "panel", query: "", isLeftWithoutTrace: true, arrange: panel },
  {
    name: "connection-blocked",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await panel(fixtures);
      await button(
        fixtures,
        fixtures.say("panel.delete", { title: titled(fixtures, "Website events") }),
      ).click();
      await dialog(fixtures).getByText("web_sessions").waitFor();
    },
  },
  { name: "bulk-delete", query: "", isLeftWithoutTrace: true, arrange: bulkDelete },
  { name: "clean-up", query: "", isLeftWithoutTrace: true, arrange: cleanUp },
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
      await bulkDelete(fixtures);
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
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await bulkDelete(fixtures);
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
      await pressInBar(fixtures, say("selection.delete"));
      await button(fixtures, say("bulkDelete.confirm", { count: 2 })).click();
      await app.getByText(say("outcome.hasHiddenConnections")).first().waitFor();
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
    name: "deleted",
    query: "",
    async arrange(fixtures) {
      await remove(fixtures);
      await button(fixtures, fixtures.say("deleted.restore")).waitFor();
    },
  },
];
