import { cleanup, screen, within } from "@testing-library/react";
import { expect } from "vitest";
import type { Portal } from "../../../portal/portal.ts";
import { type Application, openWindow } from "../../harness/application";
import { pressDelete } from "../acts";

/** Asks for a connector that nobody uses to be deleted. */
export async function ask(application: Application, title: string) {
  await pressDelete(application, title);
  await screen.findByRole("button", { name: "Download a copy" });
}

/** Deletes it, and waits for the news. */
export async function remove(application: Application, title: string) {
  await ask(application, title);
  await application.user.click(await screen.findByRole("button", { name: "Delete connector" }));
  await expect.poll(statusText).toContain("was deleted");
}

/** Deletes it and waits until the portal keeps it. */
export async function removeAndStore(application: Application, title: string) {
  const before = application.portal.store.userOptions.trash;
  await remove(application, title);
  await expect.poll(() => application.portal.store.userOptions.trash).not.toBe(before);
}

/** Opens the list of what was deleted. */
export async function openTrash({ user }: Application) {
  await user.click(await screen.findByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Trash" }));
  return within(await screen.findByRole("dialog", { name: "Trash" }));
}

/** The same portal after a reload, or on another computer. */
export function reload(portal: Portal): Application {
  cleanup();
  return openWindow(portal);
}

/** What the page says at the moment. */
export const statusText = () =>
  screen
    .getAllByRole("status", { hidden: true })
    .map(({ textContent }) => textContent)
    .filter(Boolean)
    .join("\n");
