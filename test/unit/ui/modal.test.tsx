import { screen, waitFor, within } from "@testing-library/react";
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
