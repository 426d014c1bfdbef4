import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import { dialog, select } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

/** A style of the first of these elements, as it is drawn. */
function styleOf(app: FrameLocator, selector: string, property: string): Promise<string> {
  return app
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

test("what is chosen and where things end can be seen where the system chooses the colours", async () => {
  const fixtures = await browser.open();
  await fixtures.page.emulateMedia({ forcedColors: "active" });
  await fixtures.app.getByRole("button", { name: "No connections visible" }).click();
  await fixtures.app
    .getByRole("table", { name: "Connectors without visible connections" })
    .waitFor();
  expect(await styleOf(fixtures.app, "[aria-pressed=true]", "outline-style")).toBe("solid");
  await fixtures.app.getByRole("button", { name: "Delete PostgreSQL" }).click();
  await dialog(fixtures).waitFor();

  const border = (property: string) =>
    styleOf(fixtures.app, "[role=alertdialog]", `border-top-${property}`);
  expect([await border("style"), await border("width")]).toEqual(["solid", "1px"]);
  expect(await border("color")).not.toBe("rgba(0, 0, 0, 0)");
});

/** Whether nothing lies over the element with the focus. */
function isFocusSeen({ app }: Fixtures): Promise<boolean> {
  return app.locator(":focus").evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen === element || element.contains(seen) || seen?.contains(element) === true;
  });
}

test("what has the focus is not hidden by the bar for the selected", async () => {
  const fixtures = await browser.open("?width=360");
  await select(fixtures, ["1C:Enterprise"]);

  for (let row = 0; row < 12; row++) {
    await fixtures.page.keyboard.press("ArrowDown");
    await expect.poll(() => isFocusSeen(fixtures)).toBe(true);
  }
});
