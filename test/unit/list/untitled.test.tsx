import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication } from "../harness/application";

test.each(["", "   ", "\u200b\u2060", "\u202e\u202c", "\u2800\u3164"])(
  "a connector whose title %j leaves nothing on the screen is called by its number",
  async (title) => {
    const { user } = openApplication("typical", ({ store }) => {
      for (const row of store.connectors) if (row.title === "PostgreSQL") row.title = title;
    });
    expect(await screen.findByText("Connector 2")).toBeVisible();
    expect(await screen.findByRole("checkbox", { name: "Select Connector 2" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Actions for Connector 2" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Delete Connector 2" }));
    const dialog = within(
      await screen.findByRole("alertdialog", { name: "Delete “Connector 2”?" }),
    );
    await user.click(await dialog.findByRole("button", { name: "Delete connector" }));
    expect(await screen.findByText("“Connector 2” was deleted")).toBeVisible();
  },
);

test("a title of letters that only look like blanks elsewhere stays as it is", async () => {
  openApplication("typical", ({ store }) => {
    for (const row of store.connectors) if (row.title === "PostgreSQL") row.title = "\ue000";
  });
  expect(await screen.findByText("\ue000")).toBeVisible();
});
