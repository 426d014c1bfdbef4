import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { blocked, cleanUp, confirm, edit, removal } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser({ keepsPage: false });

/** Those with the most to show, and the ways to them in a window of the usual size. */
const dialogs: [name: string, open: (fixtures: Fixtures) => Promise<void>][] = [
  ["the question", confirm],
  ["what is in the way", blocked],
  ["the clean-up", cleanUp],
  ["many deletions", removal],
  ["the form", edit],
];

const sizes = [
  { width: 320, height: 256 },
  { width: 640, height: 300 },
];

const frameHeight = ({ page }: Fixtures) =>
  page.locator("#application iframe").evaluate((frame) => frame.clientHeight);

/** How high the frame is once it fits its content. Rows that come into sight may still make it lower, never higher. */
async function fittedHeight(fixtures: Fixtures): Promise<number> {
  const body = fixtures.app.locator("body");
  const content = () => body.evaluate((element) => element.getBoundingClientRect().height);
  await expect
    .poll(async () => Math.abs((await content()) - (await frameHeight(fixtures))))
    .toBeLessThan(2);
  return frameHeight(fixtures);
}

interface Box {
  y: number;
  height: number;
}

/** Where controls are in the window, all at once: a form has many. */
async function boxesOf({ page }: Fixtures, controls: Locator): Promise<Box[]> {
  const frame = await page.locator("#application iframe").boundingBox();
  const boxes = await controls.evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .map(({ y, height }) => ({ y, height })),
  );
  return boxes.map(({ y, height }) => ({ y: y + (frame?.y ?? 0), height }));
}

/** Whether something lies in the window as a whole, or fills it. */
function isInSight({ page }: Fixtures, box: Box | null): boolean {
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= -1 && box.y + box.height <= height + 1;
}

/** A finger on a screen that can be touched. @returns moves it, so many pixels upwards or downwards */
async function finger({ page }: Fixtures) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y }],
    });

  return async (distance: number) => {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const [x, y] = [width / 2, height / 2];
    const step = Math.sign(distance) * 40;
    await touch("touchStart", x, y);
    for (let moved = step; Math.abs(moved) <= Math.abs(distance); moved += step) {
      await touch("touchMove", x, y + moved);
    }
    await touch("touchEnd", x, y);
  };
}

/** A dialog in a window of the usual size, and how to make the window small. */
async function openDialog(open: (fixtures: Fixtures) => Promise<void>) {
  const fixtures = await browser.open("?toolbar=0", ({ switches }) => {
    switches.rateLimit = null;
  });
  await open(fixtures);
  const modal = fixtures.app.locator("[aria-modal]");
  const controls = modal.locator(
    "button:not(:disabled), a[href], input, select, textarea, summary",
  );

  /** Comes back once everything lies where it stays. @returns the frame's height */
  async function resize(size: { width: number; height: number }): Promise<number> {
    await fixtures.page.setViewportSize(size);
    await expect.poll(async () => (await modal.boundingBox())?.width).toBeLessThan(size.width + 1);
    return fittedHeight(fixtures);
  }
  return { fixtures, controls, resize };
}

test.each(dialogs)(
  "in a small window every control of %s is reached by touch",
  async (_name, open) => {
    const { fixtures, controls, resize } = await openDialog(open);
    const swipe = await finger(fixtures);
    for (const size of sizes) {
      const before = await resize(size);
      await controls.first().focus();
      const seen = new Set<number>();
      await expect
        .poll(async () => {
          const boxes = await boxesOf(fixtures, controls);
          for (const [index, box] of boxes.entries()) {
            if (isInSight(fixtures, box)) seen.add(index);
          }
          const next = boxes.find((_, index) => !seen.has(index));
          if (next) await swipe(next.y < 0 ? 120 : -120);
          return next;
        })
        .toBeUndefined();
      expect(await frameHeight(fixtures)).toBeLessThanOrEqual(before);
    }
  },
);

test.each(dialogs)(
  "in a small window every control of %s is reached by Tab and wheel",
  async (_name, open) => {
    const { fixtures, controls, resize } = await openDialog(open);
    const { app, page } = fixtures;
    for (const size of sizes) {
      const before = await resize(size);
      const count = await controls.count();
      for (let press = 0; press < count; press++) {
        await page.keyboard.press("Tab");
        await expect
          .poll(async () => isInSight(fixtures, await app.locator(":focus").boundingBox()))
          .toBe(true);
      }

      await controls.first().focus();
      await page.mouse.move(size.width / 2, size.height / 2);
      const last = controls.last();
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 60);
          return isInSight(fixtures, await last.boundingBox());
        })
        .toBe(true);
      for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, 100);
      expect(await frameHeight(fixtures)).toBeLessThanOrEqual(before);
    }
  },
);
