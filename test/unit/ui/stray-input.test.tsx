import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const removal = "biconnector.connector.delete";

async function askToDelete() {
  const app = openApplication();
  await app.user.click(await screen.findByRole("button", { name: "Delete PostgreSQL" }));
  await screen.findByText("No connections that use it are visible to you.");
  return app;
}

/** Presses something several times before React gets to render anything. */
function pressThrice(button: HTMLElement) {
  act(() => {
    button.click();
    button.click();
    button.click();
  });
}

test("three presses in one task send one deletion, and are told of once", async () => {
  const { portal } = await askToDelete();
  pressThrice(screen.getByRole("button", { name: "Delete connector" }));

  await screen.findByText("“PostgreSQL” was deleted");
  expect(callsOf(portal, removal)).toHaveLength(1);
});

test("three presses of Restore, and of Save, register one connector each", async () => {
  const { user, portal } = await askToDelete();
  await user.click(screen.getByRole("button", { name: "Delete connector" }));
  pressThrice(await screen.findByRole("button", { name: "Restore" }));
  await screen.findByText(/was restored as number/);
  await user.click(await screen.findByRole("button", { name: "Actions for MySQL" }));
  await user.click(await screen.findByRole("menuitem", { name: "Duplicate" }));
  pressThrice(await screen.findByRole("button", { name: "Save" }));

  await screen.findByText(/is registered as number/);
  expect(callsOf(portal, "biconnector.connector.add")).toHaveLength(2);
});

test("keys inside a composition belong to the input method", async () => {
  await askToDelete();
  const cancel = screen.getByRole("button", { name: "Cancel" });
  fireEvent.keyDown(cancel, { key: "Escape", isComposing: true });
  fireEvent.keyDown(cancel, { key: "Escape", keyCode: 229 });
  expect(screen.getByRole("alertdialog")).toBeVisible();

  fireEvent.keyDown(cancel, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});
