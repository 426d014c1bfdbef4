import { expect, test } from "vitest";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test("why nothing can be read stays in sight when the list is asked for again", async () => {
  const { app, calls } = await browser.open("?scenario=no-access");
  // The click brings the focus into the frame, and with it another look at the list.
  await app.getByRole("button", { name: "Why does it not work?" }).click();
  const conditions = app.getByRole("list", { name: "Why does it not work?" });
  await conditions.waitFor();

  await expect.poll(() => calls("biconnector.connector.list").length).toBeGreaterThan(1);
  await app.getByRole("button", { name: "Check again", disabled: false }).waitFor();

  expect(await conditions.getByRole("listitem").count()).toBe(6);
});
