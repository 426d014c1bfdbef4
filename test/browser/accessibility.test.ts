import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTheatre, type Theatre } from "./stage.ts";
import { states } from "./states.ts";

let theatre: Theatre;
let axe: string;

beforeAll(async () => {
  theatre = await openTheatre();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
});
afterEach(() => theatre.endStage());
afterAll(() => theatre.close());

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

test.each(states)("axe finds no fault in the state: $name", async ({ query, change, arrange }) => {
  const stage = await theatre.open(`?${query}`, change);
  await arrange(stage);

  expect(await faults(stage.app)).toEqual([]);
});
