import { screen, within } from "@testing-library/react";
import type { Application } from "../../harness/application";
import { pressDelete } from "../acts";

/** The method that deletes a connector. */
export const remove = "biconnector.connector.delete";

/** Presses a connector's delete button once the uses are known, and returns the dialog. */
export async function ask(application: Application, title: string) {
  await pressDelete(application, title);
  return within(await screen.findByRole("alertdialog"));
}

/** The delete button of a connector's row, if there is one. */
export function deleteButton(title: string) {
  return screen.queryByRole("button", { name: `Delete ${title}` });
}
