import { expect, test } from "vitest";
import { blocked, button, dialog, holdAnswer, list, titled } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test.each(["en", "ru", "ar"].flatMap((lang) => ["full", "360"].map((width) => [lang, width])))(
  "where a connector's addresses lead comes later and moves no button (%s, %s)",
  async (lang, width) => {
    const fixtures = await browser.open(`?toolbar=0&width=${width}&lang=${lang}`);
    const { portal, say } = fixtures;
    await list(fixtures);
    const { arrived, release } = holdAnswer(portal, "biconnector.connector.get");
    const title = titled(fixtures, "PostgreSQL");
    await button(fixtures, say("row.delete", { title })).click();
    await arrived;
    await dialog(fixtures).getByText(say("delete.connector.check.none")).waitFor();
    const confirm = button(fixtures, say("delete.connector.confirm"));
    const before = await confirm.boundingBox();
    release();
    await dialog(fixtures)
      .getByText(say("connector.hosts", { hosts: "connect.example.com" }))
      .waitFor();
    await button(fixtures, say("restore.download")).waitFor();

    expect(await confirm.boundingBox()).toEqual(before);
  },
);

test("what the pointer rests on does not become something else", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page, portal } = fixtures;
  await blocked(fixtures);
  const wayOn = button(fixtures, "Clean up and delete");
  await wayOn.hover();
  portal.store.sources = [];
  // As when the person comes back from another tab.
  await app.locator("body").evaluate(() => window.dispatchEvent(new Event("focus")));
  await dialog(fixtures).getByText("none left").nth(1).waitFor();
  expect(await app.getByRole("button", { name: "Delete connector" }).count()).toBe(0);
  expect(await wayOn.isVisible()).toBe(true);

  await page.mouse.move(2, 2);
  await app.getByRole("button", { name: "Delete connector" }).waitFor();
});

test("the warning and the confirmation of a clean-up stay in sight however many names there are", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page } = fixtures;
  await list(fixtures);
  await button(fixtures, "Delete Google Sheets").click();
  await button(fixtures, "Clean up and delete").click();
  const warning = dialog(fixtures).getByText(/^This will be permanently deleted/);
  await warning.waitFor();
  await dialog(fixtures).getByText("Branch report 117").scrollIntoViewIfNeeded();

  const screen = page.viewportSize();
  for (const part of [warning, app.getByRole("textbox", { name: /^Type / })]) {
    const box = await part.boundingBox();
    expect(box && screen && box.y >= 0 && box.y + box.height <= screen.height).toBe(true);
  }
});
