import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication } from "../../harness/application";

/** Asks for the connector MySQL, under another title, to be cleaned up. */
async function cleanUp(title: string) {
  const { user } = openApplication("typical", ({ store }) => {
    for (const row of store.connectors) if (row.title === "MySQL") row.title = title;
  });
  const [row] = (await screen.findAllByText("3 connections")).map((label) => label.closest("tr"));
  const buttons = [...(row?.querySelectorAll("button") ?? [])];
  const [remove] = buttons.slice(-1);
  if (!remove) throw new Error("There is nothing to delete it with.");
  await user.click(remove);
  await user.click(await screen.findByRole("button", { name: "Clean up and delete" }));
  const field = await screen.findByRole("textbox", { name: /to confirm$/ });
  const confirm = () => screen.getByRole("button", { name: "Clean up and delete" });
  return { user, field, confirm };
}

test.each([
  ["My\u200bS\u00adQL\ufeff", "MySQL"],
  ["Invoices \u202efdp.exe", "Invoices fdp.exe"],
  ["two\r\nlines\u2028here", "two lines here"],
  ["Half \ud83d here", "Half here"],
  ["Shop 2019", "Shop २०१९"],
  ["Shop ٢٠١٩", "Shop 2019"],
  ["\u00a0\u3000 \u200b\u2060", "Connector 1"],
  ["\u2800\u115f", "Connector 1"],
])("what is typed to confirm %j is what is seen of it", async (title, seen) => {
  const { user, field, confirm } = await cleanUp(title);
  expect(confirm()).toHaveAttribute("aria-disabled", "true");
  await user.type(field, seen);

  expect(confirm()).not.toHaveAttribute("aria-disabled");
});

test.each([
  ["is long", "😀".repeat(512), /“(.*)”/],
  ["looks too long to be shown", "ﷺ".repeat(512), /, (1),/],
])(
  "what confirms can be copied from the sentence that asks for it: a title that %s",
  async (_, title, asked) => {
    const { user, field, confirm } = await cleanUp(title);
    const [label] = (field as HTMLInputElement).labels ?? [];
    await user.click(field);
    await user.paste(asked.exec(label?.textContent ?? "")?.[1] ?? "");

    expect(confirm()).not.toHaveAttribute("aria-disabled");
  },
);
