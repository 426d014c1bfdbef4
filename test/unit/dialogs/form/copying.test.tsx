import { describe, expect, test } from "vitest";
import { openApplication } from "../../harness/application";
import { choose, rowOf, statusText } from "./fill.ts";

describe("copying a connector", () => {
  test("begins with all its fields, and a title that says so", async () => {
    const application = openApplication();
    const form = await choose(application, "ClickHouse", "Duplicate");
    expect(await form.findByRole("textbox", { name: "Title" })).toHaveValue("ClickHouse (copy)");
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(/“ClickHouse \(copy\)” is registered/);
    const { id: _, title: __, dateCreate: ___, ...copy } = rowOf(application, "ClickHouse (copy)");
    expect(rowOf(application, "ClickHouse")).toMatchObject(copy);
  });

  test("keeps as much of a long title as there is room for, and no half of a character", async () => {
    const application = openApplication();
    const title = "W".repeat(504) + "😀".repeat(8);
    rowOf(application, "ClickHouse").title = title;
    const form = await choose(application, title, "Duplicate");

    const copied = `${"W".repeat(504)}😀 (copy)`;
    expect(await form.findByRole("textbox", { name: "Title" })).toHaveValue(copied);
  });
});
