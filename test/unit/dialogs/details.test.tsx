import { describe, expect, test } from "vitest";
import { openApplication } from "../harness/application";
import { choose, rowOf } from "./form/fill.ts";

describe("the details of a connector", () => {
  test("show every field, also those that nobody knows yet", async () => {
    const application = openApplication();
    const row = rowOf(application, "ClickHouse");
    application.portal.inject({
      method: "biconnector.connector.get",
      fault: {
        answer: {
          status: 200,
          body: { result: { item: { ...row, futureField: { a: 1 } } }, time: {} },
        },
      },
    });
    const panel = await choose(application, "ClickHouse", "Details");

    expect(await panel.findByText(row.urlTableDescription)).toBeVisible();
    expect(panel.getByText("futureField")).toBeVisible();
    expect(panel.getByText('{"a":1}')).toBeVisible();
    await application.user.click(panel.getByRole("button", { name: "Copy Data URL" }));
    await expect.poll(() => navigator.clipboard.readText()).toBe(row.urlData);
  });

  test("show addresses and codes in one direction, and copy an address as it is", async () => {
    const application = openApplication();
    const row = rowOf(application, "ClickHouse");
    row.urlData = "https://service.example/\u202egnp.atad";
    row.sourceCode = "shop\u202e1";
    const panel = await choose(application, "ClickHouse", "Details");

    expect(await panel.findByText("https://service.example/gnp.atad")).toBeVisible();
    expect(panel.getByText("shop1")).toBeVisible();
    await application.user.click(panel.getByRole("button", { name: "Copy Data URL" }));
    await expect.poll(() => navigator.clipboard.readText()).toBe(row.urlData);
  });
});
