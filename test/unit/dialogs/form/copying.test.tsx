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
});
