import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Damage } from "../../../portal/rest/faults.ts";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { results } from "../acts.ts";
import { ask, deletes, passCopies, remove, titlesOf } from "./acts.ts";

/** Asks for the deletion of two connectors, whose batch is hindered. */
async function deleteTwo(fault: Damage) {
  const application = openApplication();
  const dialog = await ask(application, "PostgreSQL", "Online shop orders");
  const confirm = await dialog.findByRole("button", { name: "Delete 2 connectors" });
  passCopies(application.portal);
  application.portal.inject({ method: "batch", fault });
  await application.user.click(confirm);
  return { application, dialog };
}

describe("deleting the selected connectors when an answer is lost", () => {
  test("finds out what went when the answer to the batch is lost, and tries only the rest again", async () => {
    const { application } = await deleteTwo({ lose: "answer" });
    await screen.findByRole("heading", { name: "Everything is gone." });

    expect(callsOf(application.portal, remove)).toHaveLength(2);
  });

  test("shows what is carried out after the answer was lost, and keeps it to be restored", async () => {
    const { application } = await deleteTwo({ hang: "later" });
    for (const line of await results()) expect(line).toContain("Still there now");

    application.portal.carryOut();
    fireEvent.focus(window);
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(screen.getByRole("button", { name: "Restore connectors" })).toBeVisible();
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/, hidden: true })).toBeNull();
  });

  test("tells what is carried out after its answer was lost and the dialog was closed", async () => {
    const { application, dialog } = await deleteTwo({ hang: "later" });
    await results();
    await application.user.click(dialog.getByRole("button", { name: "Close" }));

    application.portal.carryOut();
    fireEvent.focus(window);
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("Deleted 2");
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
    await application.user.click(screen.getByRole("button", { name: "Restore connectors" }));
    const deleted = within(await screen.findByRole("dialog", { name: "Trash" }));
    expect(deleted.getByRole("button", { name: "Restore PostgreSQL" })).toBeVisible();
  });

  test("does not say in another dialog that they were not deleted, when the portal turns it away", async () => {
    const { application, dialog } = await deleteTwo({ hang: "later" });
    const { user, portal } = application;
    await results();
    await user.click(dialog.getByRole("button", { name: "Close" }));
    const again = await ask(application);
    const confirm = await again.findByRole("button", { name: "Delete 2 connectors" });
    passCopies(portal);
    portal.inject({
      method: "batch",
      fault: { answer: { status: 403, body: { error: "INVALID_CREDENTIALS" } } },
    });
    await user.click(confirm);

    for (const line of await results()) expect(line).toContain("It is not clear whether");
  });

  test("takes no dialog away that was opened since, and says once more what is gone", async () => {
    const { application, dialog } = await deleteTwo({ hang: "later" });
    const { user, portal } = application;
    await results();
    await user.click(dialog.getByRole("button", { name: "Close" }));
    portal.carryOut();
    fireEvent.focus(window);
    // Somebody is at it, so that it waits however slow the machine is.
    fireEvent.focusIn(await screen.findByRole("button", { name: "Restore connectors" }));
    await user.click(screen.getByRole("button", { name: "Register connector" }));
    await user.type(await screen.findByRole("textbox", { name: "Title" }), "Warehouse");
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });

    await expect
      .poll(() => screen.queryByRole("button", { name: "Restore connectors", hidden: true }))
      .toBeNull();
    expect(screen.getByText("Deleted 2")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Warehouse");
  });

  test("offers nothing that would take a form away while one is open", async () => {
    const { application, dialog } = await deleteTwo({ hang: "later" });
    const { user, portal } = application;
    await results();
    await user.click(dialog.getByRole("button", { name: "Close" }));
    await user.click(screen.getByRole("button", { name: "Register connector" }));
    const title = await screen.findByRole("textbox", { name: "Title" });
    await user.type(title, "Warehouse");
    portal.carryOut();
    fireEvent.focus(window);
    await screen.findByText("Deleted 2");
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });

    expect(screen.queryByRole("button", { name: "Restore connectors", hidden: true })).toBeNull();
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Warehouse");
  });

  test("takes for deleted by the first try what a second finds gone, when nothing could be found out between", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    const confirm = await dialog.findByRole("button", { name: "Delete 2 connectors" });
    let isAway = false;
    portal.inject({
      method: "batch",
      only: deletes,
      fault: { lose: "answer" },
      before: () => {
        isAway = true;
      },
    });
    portal.inject({ method: "batch", times: 99, only: () => isAway, fault: { lose: "request" } });
    await user.click(confirm);
    await screen.findByRole("heading", { name: "0 of 2 connectors are deleted." });
    expect(dialog.getByRole("button", { name: "Failed 2" })).toBeVisible();
    for (const line of await results()) expect(line).toContain("It is not clear whether");

    await user.click(dialog.getByRole("button", { name: "Try these again" }));
    const again = await dialog.findByRole("button", { name: "Delete 2 connectors" });
    isAway = false;
    await user.click(again);
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(dialog.getByRole("button", { name: "Deleted 2" })).toBeVisible();
    expect(callsOf(portal, remove)).toHaveLength(2);
  });

  test("offers to try again what is left after a batch that never arrived", async () => {
    const { application, dialog } = await deleteTwo({ lose: "request" });
    for (const line of await results()) expect(line).toContain("Still there now, and may yet go.");
    expect(titlesOf(application.portal)).toContain("PostgreSQL");

    await application.user.click(dialog.getByRole("button", { name: "Try these again" }));
    await application.user.click(
      await dialog.findByRole("button", { name: "Delete 2 connectors" }),
    );
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(titlesOf(application.portal)).not.toContain("PostgreSQL");
  });
});
