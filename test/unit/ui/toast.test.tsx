import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication } from "../harness/application";

test("a toast can be taken away, and the focus goes back to where it came from", async () => {
  const { user } = openApplication();
  await screen.findAllByRole("cell", { name: "No connections visible" });
  await user.click(screen.getByRole("button", { name: "Delete PostgreSQL" }));
  await user.click(await screen.findByRole("button", { name: "Delete connector" }));
  await screen.findByText("“PostgreSQL” was deleted");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  const focused = document.activeElement;
  const toast = within(screen.getByRole("status"));
  toast.getByRole("button", { name: "Hide message" }).focus();
  await user.keyboard("{Enter}");

  expect(screen.queryByText("“PostgreSQL” was deleted")).toBeNull();
  expect(focused).toHaveFocus();
});
