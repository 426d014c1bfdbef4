import { screen, within } from "@testing-library/react";
import type { Portal } from "../../../portal/portal.ts";
import type { Application } from "../../harness/application";
import { pressDelete, select } from "../acts";

/** The method that deletes a connector. */
export const remove = "biconnector.connector.delete";

/** Selects connectors by title, and asks for them to be deleted. */
export async function ask(application: Application, ...titles: string[]) {
  await select(application, titles);
  await application.user.click(screen.getByRole("button", { name: "Delete selected" }));
  return within(await screen.findByRole("alertdialog"));
}

/** Opens the clean-up of a connector that is in use. */
export async function askToCleanUp(application: Application, title: string) {
  await pressDelete(application, title);
  await application.user.click(await screen.findByRole("button", { name: "Clean up and delete" }));
  return within(
    await screen.findByRole("alertdialog", { name: `Clean up and delete “${title}”?` }),
  );
}

/** Types what is asked for, and starts the clean-up. */
export async function confirm({ user }: Application, typed: string) {
  await user.type(await screen.findByRole("textbox", { name: /^Type / }), typed);
  await user.click(screen.getByRole("button", { name: "Clean up and delete" }));
}

/** The buttons that ask to be pressed first. */
export function primaryButtons() {
  const buttons = within(screen.getByRole("alertdialog")).getAllByRole("button");
  return buttons
    .filter(({ className }) => /primary/.test(className))
    .map(({ textContent }) => textContent);
}

/** Whether a batch deletes something: others read at any time. */
export const deletes = (batch: object): boolean => JSON.stringify(batch).includes(".delete?");

/** Lets the batch pass that reads copies of what is about to be deleted. */
export function passCopies(portal: Portal) {
  portal.inject({ method: "batch", fault: { delay: 0 } });
}

/** The titles that the portal still has. */
export const titlesOf = ({ store }: Portal) => store.connectors.map(({ title }) => title);
