import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { connectorRow, sourceRow } from "../../portal/scenarios/rows.ts";
import { openApplication } from "../harness/application";

/** Two connectors: one is used by a connection that this person cannot see, the other by none. */
function open() {
  return openApplication("empty", ({ store }) => {
    const used = connectorRow({ id: 1, title: "Ledger" });
    store.connectors.push(used, connectorRow({ id: 2, title: "Archive" }));
    store.sources.push(sourceRow(used, { id: 1, title: "Secret", hidden: true }));
  });
}

const row = (title: string) => within(screen.getByRole("row", { name: new RegExp(title) }));

test("after a refusal because of hidden connections the row keeps saying so, and is out of that filter", async () => {
  const { user } = open();
  await screen.findByRole("table", { name: "Connectors" });
  expect(await row("Ledger").findByText("No connections visible")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Delete Ledger" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  await dialog.findByText("No connections that use it are visible to you.");
  await user.click(dialog.getByRole("button", { name: "Delete connector" }));
  await dialog.findByText(/none of them is visible to you/);
  await user.click(dialog.getByRole("button", { name: "Cancel" }));

  expect(await row("Ledger").findByText("In use (hidden from you)")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await expect.poll(() => row("Ledger").queryByText("In use (hidden from you)")).not.toBeNull();
  expect(row("Archive").getByText("No connections visible")).toBeVisible();

  await user.click(screen.getByRole("button", { name: "Delete Ledger" }));
  await screen.findByRole("alertdialog", { name: "“Ledger” is still in use" });
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByRole("button", { name: "Delete connector" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Cancel" }));

  await user.click(screen.getByRole("button", { name: "No connections visible" }));
  await screen.findByRole("table", { name: "Connectors without visible connections" });
  expect(screen.queryByRole("button", { name: "Delete Ledger" })).toBeNull();
  expect(screen.getByRole("button", { name: "Delete Archive" })).toBeVisible();
});

test("a bulk delete leaves out what hidden connections are known to keep", async () => {
  const { user } = open();
  await screen.findByRole("table", { name: "Connectors" });
  await row("Ledger").findByText("No connections visible");
  await user.click(screen.getByRole("button", { name: "Delete Ledger" }));
  await user.click(await screen.findByRole("button", { name: "Delete connector" }));
  await screen.findByText(/none of them is visible to you/);
  await user.click(screen.getByRole("button", { name: "Cancel" }));

  for (const title of ["Ledger", "Archive"]) {
    await user.click(screen.getByRole("checkbox", { name: `Select ${title}` }));
  }
  await user.click(screen.getByRole("button", { name: "Delete selected" }));
  expect(await screen.findByText("1 is in use and is left out:")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Delete 1 connector" }));
  expect(await screen.findByText(/connections that you cannot see use it/)).toBeVisible();
});
