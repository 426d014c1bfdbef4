import { fullTrash } from "../../full-trash.ts";
import { button, chooseMore, dialog, openTrash } from "../actions.ts";
import type { State } from "./state.ts";

/** The trash. */
export const trashStates: State[] = [
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
];
