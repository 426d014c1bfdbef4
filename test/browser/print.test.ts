import { expect, test } from "vitest";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test("a print shows all rows that were loaded, and nothing to press", async () => {
  const { app, page } = await browser.open("?scenario=many", ({ store, switches }) => {
    switches.rateLimit = null;
    store.connectors = store.connectors.slice(0, 240);
  });
  const rows = app.getByRole("rowheader");
  await page.mouse.move(600, 500);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000);
      return app.getByText("240 connectors", { exact: true }).count();
    })
    .toBe(1);
  await expect.poll(() => rows.count()).toBeLessThan(240);

  const body = app.locator("body");
  await body.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await rows.count()).toBe(240);
  await rows.last().waitFor();
  expect(await app.getByRole("button", { name: /^Delete / }).count()).toBe(0);
  expect(await app.getByRole("searchbox").count()).toBe(0);

  await page.emulateMedia({ media: "screen" });
  await body.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => rows.count()).toBeLessThan(240);
});
