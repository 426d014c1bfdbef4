import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { dialog, select } from "./actions.ts";
import { type Fixtures, openBrowser, type TestBrowser } from "./fixtures.ts";
import { states } from "./states.ts";

let browser: TestBrowser;
let axe: string;

beforeAll(async () => {
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
});
afterEach(() => browser.closePage());
afterAll(() => browser.close());

/** What axe-core finds wrong inside the application's frame. */
async function faults(app: FrameLocator): Promise<string[]> {
  const inside = await (await app.locator("html").elementHandle())?.ownerFrame();
  if (!inside) throw new Error("The application's frame is gone.");
  // By the debugger, as the page's policy lets no script in.
  await inside.evaluate(axe);
  const results = await inside.evaluate(() => {
    // An animation that has not ended shows colours that nobody gets to see.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) {
        animation.cancel();
      } else animation.finish();
    }
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // The one rule of WCAG 2.2 AA, which axe leaves out unless it is asked for.
    return axe.run({ rules: { "target-size": { enabled: true } } });
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

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
  await fixtures.app.getByRole("button", { name: "Not used" }).click();
  await fixtures.app.getByRole("table", { name: "Connectors that are not used" }).waitFor();
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

test.each(["loading", "searching", "clean-up-running"])(
  "nothing moves in the state %s when the person wants stillness",
  async (name) => {
    const state = states.find((each) => each.name === name);
    const fixtures = await browser.open(`?${state?.query}`, state?.change);
    await state?.arrange(fixtures);

    // Opened with the wish for reduced motion, like every fixtures.
    const moving = await fixtures.app
      .locator("html")
      .evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  },
);

test.each(states)("axe finds no fault in the state: $name", async ({ query, change, arrange }) => {
  const fixtures = await browser.open(`?${query}`, change);
  await arrange(fixtures);

  expect(await faults(fixtures.app)).toEqual([]);
});
