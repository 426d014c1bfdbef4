import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { holdAnswer } from "../../../portal/testing/hold-answer.ts";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { ask, deleteButton, remove } from "./acts.ts";

describe("a deletion", () => {
  test("removes the row, says so, and moves the focus to the next row's button", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const buttons = screen.getAllByRole("button", { name: /^Delete /, hidden: true });
    const next =
      buttons[buttons.findIndex((button) => button.ariaLabel === "Delete PostgreSQL") + 1];
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” was deleted");
    expect(deleteButton("PostgreSQL")).toBeNull();
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await expect.poll(() => document.activeElement).toBe(next);
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("is asked for once, however often the button is pressed", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const button = dialog.getByRole("button", { name: "Delete connector" });
    fireEvent.click(button);
    fireEvent.click(button);

    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("that is under way keeps its dialog, whoever presses Escape", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const { release } = holdAnswer(application.portal, remove);
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByRole("button", { name: "Deleting…" });
    await application.user.keyboard("{Escape}");
    expect(screen.getByRole("alertdialog")).toBeVisible();
    release();

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” was deleted");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("of the last row moves the focus to the heading", async () => {
    const application = openApplication("typical", ({ store }) => {
      store.connectors = store.connectors.filter(({ title }) => title === "PostgreSQL");
    });
    const dialog = await ask(application, "PostgreSQL");
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await screen.findByRole("heading", { name: "No connectors here yet" });
    await expect.poll(() => screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  test("that somebody else was quicker with is news, not a fault", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const { store } = application.portal;
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” had already been deleted");
    expect(deleteButton("PostgreSQL")).toBeNull();
  });

  test("whose promised copy cannot be had any more is asked about again before it is sent", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    const answer = { status: 200, body: { error: "OPERATION_TIME_LIMIT" } };
    portal.inject({ method: "biconnector.connector.get", times: 99, fault: { answer } });
    await user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByText("“PostgreSQL” was not deleted");
    await user.click(dialog.getByRole("button", { name: "Try again" }));

    expect(await dialog.findByText(/it cannot be restored later/)).toBeVisible();
    expect(callsOf(portal, remove)).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
  });

  test("that was refused stays in the dialog, with words, a code and another try", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.switches.access = false;
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    const alert = await dialog.findByRole("alert");
    expect(alert).toHaveTextContent("“PostgreSQL” was not deleted");
    expect(alert).toHaveTextContent("Analytics hub access");
    expect(alert).toHaveTextContent("Code for support: ACCESS_DENIED");
    application.portal.switches.access = true;
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
  });
});
