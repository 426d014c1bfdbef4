import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { connectorRow } from "../../../portal/scenarios/rows.ts";
import type { Store } from "../../../portal/store.ts";
import { openApplication, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { ask, deleteButton, remove } from "./acts.ts";

describe("the confirmation", () => {
  test("says what is lost, and Cancel has the focus", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");

    expect(dialog.getByText("PostgreSQL", { selector: "strong" })).toBeVisible();
    expect(dialog.getByRole("button", { name: "Cancel" })).toHaveFocus();
    expect(await dialog.findByText("No connections that use it are visible to you.")).toBeVisible();
  });

  test.each(["Cancel", "Escape"])("does nothing on %s and gives the focus back", async (way) => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    if (way === "Escape") await application.user.keyboard("{Escape}");
    else await application.user.click(dialog.getByRole("button", { name: "Cancel" }));

    await expect.poll(() => deleteButton("PostgreSQL")).toHaveFocus();
    expect(callsOf(application.portal, remove)).toEqual([]);
  });
});

describe("the confirmation of one of two connectors with one title", () => {
  const twoOfOneTitle = ({ store }: { store: Store }) => {
    store.connectors = [
      connectorRow({ id: 31, title: "Sales", dateCreate: "2025-03-04 10:00:00" }),
      connectorRow({ id: 32, title: "Sales", urlData: "https://other.example.com/data" }),
    ];
  };

  test("tells them apart by number, date and the hosts of the addresses, and so does the message", async () => {
    const application = openApplication("typical", twoOfOneTitle);
    const { user } = application;
    await waitForUsage();
    const [first, second] = screen.getAllByRole("button", { name: "Delete Sales" });
    if (!first || !second) throw new Error("Not two");
    await user.click(first);
    const dialog = within(await screen.findByRole("alertdialog", { name: "Delete “Sales”?" }));
    expect(dialog.getByText(/^no\. 31/)).toHaveTextContent("no. 31 · created Mar 4, 2025");
    expect(await dialog.findByText("Service: connect.example.com")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Delete connector" }));
    const status = () => screen.getByRole("status", { hidden: true });
    await expect.poll(status).toHaveTextContent("“Sales · no. 31” was deleted");

    await user.click(screen.getByRole("button", { name: "Delete Sales" }));
    expect(
      await screen.findByText("Service: connect.example.com and other.example.com"),
    ).toBeVisible();
    expect(screen.getByText(/^no\. 32/)).toBeVisible();
  });

  test("says what is known of its use before what is lost", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const use = await dialog.findByText("No connections that use it are visible to you.");
    const lost = dialog.getByText(/no new connections can be made/);

    expect(use.compareDocumentPosition(lost)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe("what turns out while the dialog is open", () => {
  test("takes the focus from nobody: it goes to Cancel when its control is gone", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL");
    await dialog.findByRole("list", { name: "Related connections" });
    dialog.getByRole("button", { name: "Clean up and delete" }).focus();
    application.portal.store.sources = [];
    fireEvent.focus(window);

    await dialog.findByRole("button", { name: "Delete connector" });
    expect(dialog.getByRole("button", { name: "Cancel" })).toHaveFocus();
  });
});
