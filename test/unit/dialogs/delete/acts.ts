import { screen, within } from "@testing-library/react";
import type { Application } from "../../harness/application";

/** The method that deletes a connector. */
export const remove = "biconnector.connector.delete";

/** Presses a connector's delete button once the uses are known, and returns the dialog. */
export async function ask({ user }: Application, title: string) {
  await screen.findAllByRole("cell", { name: "No connections visible" });
  await user.click(screen.getByRole("button", { name: `Delete ${title}` }));
  return within(await screen.findByRole("alertdialog"));
}

/** The delete button of a connector's row, if there is one. */
export function deleteButton(title: string) {
  return screen.queryByRole("button", { name: `Delete ${title}` });
}
