import { beginNew, button, dialog, edit, field, makeConnection, titled } from "../actions.ts";
import type { State } from "./state.ts";

/** Registering, editing, and the way on to a connection. */
export const formStates: State[] = [
  { name: "new-connection", query: "", arrange: makeConnection },
  {
    name: "register",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      const { app, say } = fixtures;
      await beginNew(fixtures);
      await field(fixtures, say("form.base")).fill("https://service.example/bi/");
      await button(fixtures, say("form.base.fill")).click();
      await button(fixtures, say("form.credential.add")).click();
      await button(fixtures, say("form.save")).click();
      await app.getByText(say("problem.missing")).first().waitFor();
    },
  },
  {
    name: "template",
    query: "",
    isLeftWithoutTrace: true,
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
    isLeftWithoutTrace: true,
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
    isLeftWithoutTrace: true,
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
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await edit(fixtures);
      await field(fixtures, fixtures.say("field.title")).fill("Other");
      await button(fixtures, fixtures.say("action.cancel")).click();
      await dialog(fixtures).waitFor();
    },
  },
];
