import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
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
  const results: AxeResults = await app.locator("html").evaluate(async (_html, source) => {
    // Read as a script of the page itself, as axe cannot be bundled into a test.
    const script = document.createElement("script");
    script.textContent = source;
    document.head.append(script);
    // An animation that has not ended shows colours that nobody gets to see.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) {
        animation.cancel();
      } else animation.finish();
    }
    return (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
  }, axe);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

test.each(states)("axe finds no fault in the state: $name", async ({ query, arrange }) => {
  const stage = await theatre.open(`?${query}`);
  await arrange(stage);

  expect(await faults(stage.app)).toEqual([]);
});
