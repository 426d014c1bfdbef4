import { readFile } from "node:fs/promises";
import type { Page, Frame as PlaywrightFrame } from "playwright-core";
import { launchChromium } from "../../browser/chromium.ts";
import type { Act, Download, Engine, Frame } from "./engine.ts";

/** Starts a Chromium that nobody sees. */
export async function startChromium(): Promise<Engine> {
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ignoreHTTPSErrors: true,
    reducedMotion: "reduce",
  });
  const first = await context.newPage();
  let tab = first;
  let downloads: Promise<Download>[] = [];
  first.on("download", (download) => {
    const content = download.path().then((path) => readFile(path, "utf8"));
    downloads.push(content.then((text) => ({ name: download.suggestedFilename(), content: text })));
  });

  return {
    name: "chromium",
    version: browser.version(),
    async goto(url) {
      await tab.goto(url);
    },
    async evaluate(frame, expression) {
      const place = await frameOf(tab, frame);
      const value = await place?.evaluate(`(async () => JSON.stringify(await (${expression})))()`);
      return value === undefined ? null : JSON.parse(value as string);
    },
    async act(acts) {
      for (const each of acts) await perform(tab, each);
    },
    async choose(frame, css, paths) {
      await (await frameOf(tab, frame))?.setInputFiles(css, paths);
    },
    async takeDownloads() {
      const taken = await Promise.all(downloads);
      downloads = [];
      return taken;
    },
    addresses: async () => context.pages().map((page) => page.url()),
    async turnTo(which) {
      tab = which === "first" ? first : (context.pages().at(-1) ?? first);
      await tab.bringToFront();
    },
    async closeOthers() {
      tab = first;
      for (const page of context.pages()) if (page !== first) await page.close();
    },
    resize: (width, height) => tab.setViewportSize({ width, height }),
    close: () => browser.close(),
  };
}

async function frameOf(tab: Page, frame: Frame): Promise<PlaywrightFrame | null> {
  if (frame === "page") return tab.mainFrame();
  const handle = await tab.evaluateHandle<Element | null>(`(${frame.element}) ?? null`);
  return (await handle.asElement()?.contentFrame()) ?? null;
}

async function perform({ mouse, keyboard }: Page, act: Act): Promise<void> {
  switch (act.kind) {
    case "move":
      return mouse.move(act.x, act.y);
    case "press":
      return mouse.down();
    case "release":
      return mouse.up();
    case "wheel":
      await mouse.move(act.x, act.y);
      return mouse.wheel(0, act.by);
    case "keyDown":
      return keyboard.down(act.key);
    case "keyUp":
      return keyboard.up(act.key);
  }
}
