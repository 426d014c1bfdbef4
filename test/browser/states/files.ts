import { button, choose, chooseFile, importOne, transferOf } from "../actions.ts";
import type { State } from "./state.ts";

/** Export and import. */
export const fileStates: State[] = [
  {
    name: "export",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await choose(fixtures, "ClickHouse", fixtures.say("action.export"));
      await button(fixtures, fixtures.say("export.save")).waitFor();
    },
  },
  {
    name: "import",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await chooseFile(fixtures, transferOf(fixtures));
      await importOne(fixtures).waitFor();
    },
  },
  {
    name: "import-refused",
    query: "",
    isLeftWithoutTrace: true,
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
];
