import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { blocked, bulkDelete, cleanUp, confirm, edit } from "./actions.ts";
import type { Fixtures, TestBrowser } from "./fixtures.ts";
import { sharedOpening } from "./shared-opening.ts";

/** Those with the most to show, and the ways to them in a window of the usual size. */
const dialogs: [name: string, open: (fixtures: Fixtures) => Promise<void>][] = [
  ["the question", confirm],
  ["what is in the way", blocked],
  ["the clean-up", cleanUp],
  ["many deletions", bulkDelete],
  ["the form", edit],
];

interface Size {
  width: number;
  height: number;
}

const usualSize: Size = { width: 1440, height: 900 };

const sizes: Size[] = [
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

/** A finger on a screen that can be touched. @returns moves it, upwards or downwards, to bring a box into sight */
async function finger({ page }: Fixtures) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) => {
    // Let go when it has come to rest, the page does not roll on, past what is looked for.
    const rest = type === "touchEnd" ? 0.1 : 0;
    const touchPoints = type === "touchEnd" ? [] : [{ x, y }];
    const timestamp = Date.now() / 1000 + rest;
    return session.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp });
  };

  return async (box: Box) => {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const [from, to] = box.y < 0 ? [0.35, 0.9] : [0.75, 0.1];
    await touch("touchStart", width / 2, height * from);
    await touch("touchMove", width / 2, (height * (from + to)) / 2);
    await touch("touchMove", width / 2, height * to);
    await touch("touchEnd", width / 2, height * to);
  };
}

function openUsual({ open }: TestBrowser): Promise<Fixtures> {
  return open("?toolbar=0", ({ switches }) => {
    switches.rateLimit = null;
  });
}

const modalOf = ({ app }: Fixtures) => app.locator("[aria-modal]");

const controlsOf = (fixtures: Fixtures) =>
  modalOf(fixtures).locator("button:not(:disabled), a[href], input, select, textarea, summary");

/** Comes back once everything lies where it stays. @returns the frame's height */
async function resize(fixtures: Fixtures, size: Size): Promise<number> {
  await fixtures.page.setViewportSize(size);
  await expect
    .poll(async () => (await modalOf(fixtures).boundingBox())?.width)
    .toBeLessThan(size.width + 1);
  return fittedHeight(fixtures);
}

describe("by touch in a small window", () => {
  // A page that was touched is not given to others.
  const opening = sharedOpening(openUsual, { keepsPage: false });

  test.each(dialogs)("every control of %s is reached", async (_name, open) => {
    const fixtures = await opening();
    await open(fixtures);
    const controls = controlsOf(fixtures);
    const swipe = await finger(fixtures);
    for (const size of sizes) {
      const before = await resize(fixtures, size);
      await controls.first().focus();
      const seen = new Set<number>();
      await expect
        .poll(async () => {
          const boxes = await boxesOf(fixtures, controls);
          for (const [index, box] of boxes.entries()) {
            if (isInSight(fixtures, box)) seen.add(index);
          }
          const next = boxes.find((_, index) => !seen.has(index));
          if (next) await swipe(next);
          return next;
        })
        .toBeUndefined();
      expect(await frameHeight(fixtures)).toBeLessThanOrEqual(before);
    }
    await fixtures.page.setViewportSize(usualSize);
  });
});

describe("by Tab and wheel in a small window", () => {
  const opening = sharedOpening(openUsual);

  test.each(dialogs)("every control of %s is reached", async (_name, open) => {
    const fixtures = await opening();
    await open(fixtures);
    const { app, page } = fixtures;
    const controls = controlsOf(fixtures);
    for (const size of sizes) {
      const before = await resize(fixtures, size);
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
          await page.mouse.wheel(0, 120);
          return isInSight(fixtures, await last.boundingBox());
        })
        .toBe(true);
      for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, 100);
      expect(await frameHeight(fixtures)).toBeLessThanOrEqual(before);
    }
    await page.setViewportSize(usualSize);
  });
});
