import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication } from "../harness/application";

/** Whether somebody can reach what stands under the dialogs. */
const isReachable = (element: HTMLElement) => element.closest("[inert]") === null;

test("two dialogs that leave together leave the page as reachable as it was", async () => {
  const { user } = openApplication("empty");
  await screen.findByRole("heading", { level: 2 });
  const register = screen.getByRole("button", { name: "Register connector" });
  await user.click(register);
  const panel = within(await screen.findByRole("dialog"));
  await user.type(await panel.findByRole("textbox", { name: "Title" }), "x");
  expect(isReachable(register)).toBe(false);

  await user.click(panel.getByRole("button", { name: "Cancel" }));
  await user.click(await screen.findByRole("button", { name: "Keep editing" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(isReachable(register)).toBe(false);

  await user.click(panel.getByRole("button", { name: "Cancel" }));
  await user.click(await screen.findByRole("button", { name: "Discard changes" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(isReachable(register)).toBe(true);
});

test("a dialog that has left does not take the focus from where the person has gone meanwhile", async () => {
  const { user } = openApplication("typical");
  await user.click(await screen.findByRole("button", { name: "Delete PostgreSQL" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus());

  fireEvent.keyDown(screen.getByRole("button", { name: "Cancel" }), { key: "Escape" });
  const search = screen.getByRole("searchbox");
  search.focus();
  // What was to happen after the dialog has left has happened then.
  await new Promise((resolve) => setTimeout(resolve));
  expect(search).toHaveFocus();
});
