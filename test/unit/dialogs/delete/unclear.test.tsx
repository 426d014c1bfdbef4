import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Fault } from "../../../portal/rest/faults.ts";
import { holdAnswer } from "../../../portal/testing/hold-answer.ts";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { ask, deleteButton, remove } from "./acts.ts";

const get = "biconnector.connector.get";

/** Asks for PostgreSQL to be deleted, loses the answer, and closes the dialog. */
async function deleteUnclearly() {
  const application = openApplication();
  const dialog = await ask(application, "PostgreSQL");
  application.portal.inject({ method: remove, fault: { hang: "later" } });
  await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
  await dialog.findByRole("alert");
  await application.user.click(dialog.getByRole("button", { name: "Cancel" }));
  return application;
}

/** Asks once more in another dialog. @param then what happens */
async function deleteInTwoDialogs(then: Fault) {
  const application = await deleteUnclearly();
  const { user, portal } = application;
  const dialog = await ask(application, "PostgreSQL");
  await dialog.findByRole("button", { name: "Download a copy" });
  portal.inject(then);
  await user.click(dialog.getByRole("button", { name: "Delete connector" }));
  return { portal, alert: await dialog.findByRole("alert") };
}

describe("a deletion", () => {
  test("whose answer was lost is found out with one look, not repeated", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.inject({ method: remove, fault: { lose: "answer" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
    const methods = application.portal.journal.map(({ method }) => method);
    const looks = methods.slice(methods.indexOf(remove)).filter((method) => method === get);
    expect(looks).toHaveLength(1);
  });

  test.each([
    [{ lose: "request" }, "“PostgreSQL” is still there now"],
    [
      { answer: { status: 200, body: { result: {}, time: {} } } },
      "“PostgreSQL” is still there now",
    ],
    ...[500, 502, 503].map(
      (status) =>
        [{ answer: { status, body: "Trouble" } }, "“PostgreSQL” is still there now"] as const,
    ),
  ] as const)(
    "with an unclear outcome (%j) says how things stand, and is not repeated",
    async (fault, words) => {
      const application = openApplication();
      const dialog = await ask(application, "PostgreSQL");
      application.portal.inject({ method: remove, fault });
      await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

      expect(await dialog.findByRole("alert")).toHaveTextContent(words);
      expect(callsOf(application.portal, remove)).toHaveLength(1);
    },
  );

  test("that is carried out after its answer was lost goes from the screen by itself, and can be restored", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    application.portal.inject({ method: remove, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent(
      "“PostgreSQL” is still there now, and may yet go",
    );

    application.portal.carryOut();
    fireEvent.focus(window);
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    expect(screen.getByRole("button", { name: "Restore" })).toBeVisible();
    expect(deleteButton("PostgreSQL")).toBeNull();
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  test("that is carried out after its dialog was closed is told, and closes no other dialog", async () => {
    const application = await deleteUnclearly();
    await application.user.click(screen.getByRole("button", { name: "Delete ClickHouse" }));
    const other = { name: "“ClickHouse” is still in use" };
    await screen.findByRole("alertdialog", other);

    application.portal.carryOut();
    fireEvent.focus(window);
    const status = () => screen.getByRole("status", { hidden: true });
    await expect.poll(status).toHaveTextContent("“PostgreSQL” was deleted");
    expect(screen.getByRole("alertdialog", other)).toBeVisible();
  });

  test("that is tried again after it was carried out is deleted, not already gone", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    application.portal.inject({ method: remove, fault: { gateway: 502, after: 600_000 } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByRole("alert");
    application.portal.carryOut();
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” was deleted");
    expect(screen.getByRole("button", { name: "Restore" })).toBeVisible();
  });

  test("that is found out while it is being tried again is told once", async () => {
    const application = openApplication();
    const { user, portal } = application;
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    portal.inject({ method: remove, fault: { hang: "later" } });
    await user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByRole("alert");
    portal.carryOut();
    const { release } = holdAnswer(portal, get);
    await user.click(dialog.getByRole("button", { name: "Try again" }));
    fireEvent.focus(window);
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    await user.click(screen.getByRole("button", { name: "Hide message" }));

    release();
    await user.click(screen.getByRole("button", { name: "Delete ClickHouse" }));
    await screen.findByRole("alertdialog", { name: "“ClickHouse” is still in use" });
    expect(screen.getByRole("status", { hidden: true })).toBeEmptyDOMElement();
  });

  test.each([
    ["the network is gone", get, { lose: "request" }],
    ["it is refused", remove, { answer: { status: 403, body: { error: "ACCESS_DENIED" } } }],
  ] as const)("is still unclear when it is tried again and %s", async (_, method, fault) => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    application.portal.inject({ method: remove, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByRole("alert");
    application.portal.inject({ method, times: 9, fault });
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));

    await expect
      .poll(() => dialog.getByRole("alert"))
      .toHaveTextContent("It is not clear whether “PostgreSQL” was deleted");
  });

  test.each([
    ["the network is gone", get, { lose: "request" }],
    ["it is refused", remove, { answer: { status: 403, body: { error: "ACCESS_DENIED" } } }],
  ] as const)(
    "is still unclear when it is asked for in another dialog and %s",
    async (_, method, fault) => {
      const { alert } = await deleteInTwoDialogs({ method, times: 9, fault });
      expect(alert).toHaveTextContent("It is not clear whether “PostgreSQL” was deleted");
    },
  );

  test("that was asked for in two dialogs is settled in the one that is open", async () => {
    const answer = { status: 403, body: { error: "ACCESS_DENIED" } };
    const { portal } = await deleteInTwoDialogs({ method: remove, fault: { answer } });
    portal.carryOut();
    fireEvent.focus(window);

    await expect.poll(() => screen.queryByRole("alertdialog")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("“PostgreSQL” was deleted");
    expect(screen.getByRole("button", { name: "Restore" })).toBeVisible();
  });

  test("that was carried out before a second dialog could take a copy can still be restored", async () => {
    const application = await deleteUnclearly();
    const { user, portal } = application;
    portal.carryOut();
    const second = await ask(application, "PostgreSQL");
    await user.click(await second.findByRole("button", { name: "Delete connector" }));

    await expect.poll(() => screen.queryByRole("alertdialog")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("“PostgreSQL” was deleted");
    await user.click(screen.getByRole("button", { name: "Restore" }));
    expect(await screen.findByRole("rowheader", { name: /PostgreSQL/ })).toBeVisible();
  });

  test.each([
    { lose: "request" },
    { answer: { status: 200, body: { result: [], time: {} } } },
    { answer: { status: 200, body: { result: null, time: {} } } },
  ] as const)("of which nothing can be found out (%j) is not called done", async (fault) => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.inject({ method: remove, fault: { lose: "answer" } });
    application.portal.inject({ method: get, fault: { delay: 0 } });
    application.portal.inject({ method: get, times: 3, fault });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    expect(await dialog.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(screen.getByRole("status", { hidden: true })).toHaveTextContent("");
  });
});
