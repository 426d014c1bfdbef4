import { screen, within } from "@testing-library/react";
import { type Application, waitForUsage } from "../harness/application";

/** Presses a connector's delete button once the uses are known. */
export async function pressDelete({ user }: Application, title: string): Promise<void> {
  await waitForUsage();
  await user.click(screen.getByRole("button", { name: `Delete ${title}` }));
}

/** Selects connectors by title. */
export async function select({ user }: Application, titles: readonly string[]): Promise<void> {
  await waitForUsage();
  for (const title of titles) {
    await user.click(screen.getByRole("checkbox", { name: `Select ${title}` }));
  }
}

/** The lines of the result of work on many connectors, as "title: outcome". */
export async function results(): Promise<string[]> {
  const list = within(await screen.findByRole("list", { name: "Results" }));
  return list.getAllByRole("listitem").map((item) => {
    const [title, outcome] = item.querySelectorAll("p");
    return `${title?.querySelector("bdi")?.textContent}: ${outcome?.textContent}`;
  });
}
