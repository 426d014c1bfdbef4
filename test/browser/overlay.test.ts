import { describe, expect, test } from "vitest";
import { blocked, button, dialog, edit, field, list, remove } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

describe("a dialog", () => {
  test("leaves the portal's page where the person has scrolled it", async () => {
    const fixtures = await browser.open("?scenario=page");
    const { app, page } = fixtures;
    await list(fixtures);
    const menu = app.getByRole("button", { name: /^Actions for / }).nth(30);
    await menu.click();
    const before = await page.evaluate(() => scrollY);
    await app.getByRole("menuitem", { name: "Details" }).click();
    const panel = app.getByRole("dialog");
    await panel.and(app.locator(":focus")).waitFor();
    const close = panel.getByRole("button", { name: "Close", exact: true });

    expect(before).toBeGreaterThan(500);
    await expect.poll(async () => (await close.boundingBox())?.y).toBeLessThan(900);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test("that is asked for in a panel stands above it, in the middle", async () => {
    const fixtures = await browser.open();
    await edit(fixtures);
    await field(fixtures, "Title").fill("Other");
    await button(fixtures, "Cancel").click();
    await dialog(fixtures).waitFor();

    const middles = async () => {
      const boxes = [
        await fixtures.app.locator("main").boundingBox(),
        await dialog(fixtures).boundingBox(),
      ];
      return boxes.map((box) => Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2));
    };
    await expect
      .poll(async () => {
        const [frame = 0, question = 0] = await middles();
        return Math.abs(frame - question);
      })
      .toBeLessThan(2);
  });

  test("that does not fit scrolls, with its buttons in sight", async () => {
    const fixtures = await browser.open("?toolbar=0");
    await fixtures.page.setViewportSize({ width: 720, height: 450 });
    await blocked(fixtures);

    const cancel = button(fixtures, "Cancel");
    await expect
      .poll(async () => {
        const box = await cancel.boundingBox();
        return box !== null && box.y > 0 && box.y + box.height < 450;
      })
      .toBe(true);
  });
});

test("a message waits while somebody is about to use its button, and goes then", async () => {
  const fixtures = await browser.open("", undefined, (context) => context.clock.install());
  const { app, page } = fixtures;
  await remove(fixtures);
  const undo = app.getByRole("button", { name: "Restore" });
  await undo.focus();
  await page.clock.fastForward(60_000);
  await undo.and(app.locator(":focus")).waitFor();
  // The pointer only passes by.
  await undo.hover();
  await app.getByRole("searchbox").hover();
  await page.clock.fastForward(60_000);
  await undo.and(app.locator(":focus")).waitFor();
  // And the focus only passes by where the pointer rests.
  await undo.hover();
  await app.getByRole("searchbox").focus();
  await page.clock.fastForward(60_000);
  expect(await undo.count()).toBe(1);
  await app.getByRole("searchbox").hover();
  await page.clock.fastForward(10_000);

  await undo.waitFor({ state: "detached" });
});

test("a message that came in the place of another does not wait for the other's button", async () => {
  const fixtures = await browser.open("", undefined, (context) => context.clock.install());
  const { app, page, portal } = fixtures;
  await remove(fixtures);
  await app.getByRole("button", { name: "Restore" }).hover();
  await app.getByRole("button", { name: "Delete Online shop orders" }).focus();
  await page.keyboard.press("Enter");
  await app.getByText("No connections that use it are visible to you.").waitFor();
  portal.store.connectors = portal.store.connectors.filter(
    ({ title }) => title !== "Online shop orders",
  );
  await button(fixtures, "Delete connector").focus();
  await page.keyboard.press("Enter");
  const news = app.getByText("“Online shop orders” had already been deleted");
  await news.waitFor();
  await page.clock.fastForward(10_000);

  await news.waitFor({ state: "detached" });
});
