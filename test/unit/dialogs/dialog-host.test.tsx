import { i18n } from "@lingui/core";
import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { openApplication } from "../harness/application";

afterEach(() => vi.restoreAllMocks());

test("a dialog that cannot be rendered says so in its place, and can be tried again", async () => {
  const { user } = openApplication();
  const words = i18n._.bind(i18n);
  const broken = vi.spyOn(i18n, "_").mockImplementation((...sentence: Parameters<typeof words>) => {
    if (String(sentence[0]) === "shortcuts.tab") throw new Error("broken");
    return words(...sentence);
  });
  // React tells developers of it.
  vi.spyOn(console, "error").mockImplementation(() => {});
  await user.click(await screen.findByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Keyboard shortcuts" }));
  const name = "Something went wrong in the application";
  expect(await screen.findByRole("alertdialog", { name })).toBeVisible();
  broken.mockRestore();
  await user.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  expect(screen.queryByRole("alertdialog")).toBeNull();
});
