import type { Page } from "playwright-core";
import type { Stage, Visit } from "./stage.ts";
import { quantile } from "./statistics.ts";

/** Rows to load, and how far one frame scrolls, in CSS pixels. */
const rows = 2_000;
const step = 60;

/** Measures how smoothly a long list scrolls and whether it keeps what it should let go, without any slowdown. */
export async function measureScrolling(stage: Stage): Promise<string> {
  const floor = await stage.visit("floor", "page", async ({ page, url }) => {
    await page.goto(url);
    const frame = page.frameLocator("#application iframe");
    await frame.locator("body > p").last().waitFor();
    // The floor asks for no height: its frame gets what fifty rows need.
    await page.locator("#application").evaluate((element) => {
      element.style.height = "3200px";
    });
    return quantile([...(await scroll(page)), ...(await scroll(page))], 0.95);
  });

  const { frames, heaps } = await stage.visit("application", "many", async (visit) => {
    const { page, url } = visit;
    await page.goto(url);
    await loadRows(visit);
    const heaps: number[] = [];
    let frames: number[] = [];
    for (let round = 0; round < 10; round++) {
      const times = await scroll(page);
      if (round === 0) frames = times;
      heaps.push(await heapSize(visit));
    }
    return { frames, heaps };
  });

  const megabytes = heaps.map((bytes) => (bytes / 2 ** 20).toFixed(1));
  return [
    "| measure | application | floor |",
    "| --- | --- | --- |",
    `| p95 frame, scrolling ${rows} rows (floor: 50), in ms | ${quantile(frames, 0.95).toFixed(1)} | ${floor.toFixed(1)} |`,
    "",
    `JavaScript heap after each of ten rounds through ${rows} rows, in MB: ${megabytes.join(", ")}`,
  ].join("\n");
}

async function loadRows({ page, portal }: Visit): Promise<void> {
  const pages = () =>
    portal.journal.filter(({ method }) => method.endsWith("connector.list")).length;
  await page.frameLocator("#application iframe").locator("tbody tr").first().waitFor();
  while (pages() < rows / 50) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForTimeout(50);
  }
}

/**
 * Scrolls from the top to the end. What runs in the page has no function with a name: tsx would have it call a helper
 * that is not there.
 *
 * @returns how long the frames took, in milliseconds
 */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(async (step) => {
    const times: number[] = [];
    for (
      let place = 0;
      place <= document.documentElement.scrollHeight - innerHeight;
      place += step
    ) {
      scrollTo(0, place);
      times.push(await new Promise(requestAnimationFrame));
    }
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  }, step);
}

async function heapSize({ context, page }: Visit): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
}
