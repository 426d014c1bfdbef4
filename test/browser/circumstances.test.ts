import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { button, choose, chooseMore, confirm, list, remove, transferOf } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser({ keepsPage: false });

const read = "biconnector.connector.list";
const deletion = "biconnector.connector.delete";

/** Drops a file of the machine in the middle of the window, by the browser's own input. */
async function drop(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 720, y: 450, data });
  }
}

test("a file that is dropped beside the button is imported", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page, say } = fixtures;
  const folder = await mkdtemp(join(tmpdir(), "drop-"));
  const path = join(folder, "connectors.json");
  await writeFile(path, transferOf(fixtures));
  await list(fixtures);
  await chooseMore(fixtures, say("more.import"));
  await app.getByText(say("import.hint")).waitFor();

  await drop(page, path);
  await app.getByText("Fresh", { exact: true }).waitFor();
  await rm(folder, { recursive: true });
});

test("a file that is dropped where none is asked for does nothing", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page, say } = fixtures;
  await list(fixtures);
  await chooseMore(fixtures, say("more.import"));
  await app.getByText(say("import.hint")).waitFor();
  await page.keyboard.press("Escape");
  await app.getByRole("dialog").waitFor({ state: "detached" });

  await drop(page, import.meta.filename);
  await chooseMore(fixtures, say("more.import"));
  await app.getByText(say("import.hint")).waitFor();
  expect(page.context().pages()).toHaveLength(1);
});

test("a word that is being composed is searched for when it is whole", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app, page, say, calls, portalUrl } = fixtures;
  await page.clock.install();
  await page.goto(portalUrl);
  await list(fixtures);
  await app.getByRole("searchbox", { name: say("search.label") }).click();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
  const before = calls(read).length;

  await compose("p");
  await compose("po");
  // Longer than typing may pause.
  await page.clock.runFor(1000);
  await session.send("Input.insertText", { text: "postgres" });
  await page.clock.runFor(1000);
  await expect.poll(() => JSON.stringify(calls(read).at(-1)?.params.filter)).toContain("postgres");
  expect(calls(read)).toHaveLength(before + 1);
});

test("it works where storage and cookies are forbidden", async () => {
  const fixtures = await browser.open("?toolbar=0", undefined, async (context) => {
    await context.addInitScript(() => {
      if (window === window.top) return;
      const forbid = {
        get() {
          throw new DOMException("Forbidden", "SecurityError");
        },
      };
      for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
        Object.defineProperty(window, name, forbid);
      }
      Object.defineProperty(Document.prototype, "cookie", forbid);
    });
  });
  await remove(fixtures);
  await fixtures.app
    .getByText(fixtures.say("delete.connector.deleted", { title: "PostgreSQL" }))
    .waitFor();
  expect(fixtures.calls(deletion)).toHaveLength(1);
});

test("where a frame may download nothing, no file is said to be there", async () => {
  const fixtures = await browser.open("?toolbar=0", undefined, async (context) => {
    await context.addInitScript(() => {
      new MutationObserver(() => {
        const sandbox = "allow-scripts allow-same-origin allow-forms";
        document.querySelector("#application iframe")?.setAttribute("sandbox", sandbox);
      }).observe(document, { childList: true, subtree: true });
    });
  });
  const { app, page, say } = fixtures;
  await list(fixtures);
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  await choose(fixtures, "ClickHouse", say("action.export"));
  await app.getByText(say("export.ready", { count: 1 })).waitFor();
  await button(fixtures, say("export.save")).click();
  await app.getByRole("dialog").waitFor({ state: "hidden" });

  // Nobody can tell whether the browser kept it, so nobody says so.
  await expect.poll(() => app.getByRole("status").textContent()).toBe("");
  expect(downloads).toBe(0);
});

test("a frame that was frozen hears what was answered meanwhile, and goes on where it was", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { page, app, portal, say, calls } = fixtures;
  await confirm(fixtures);
  const { arrived, release } = holdAnswer(portal, deletion);
  await button(fixtures, say("delete.connector.confirm")).click();
  await arrived;
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  release();
  await session.send("Page.setWebLifecycleState", { state: "active" });

  await app.getByText(say("delete.connector.deleted", { title: "PostgreSQL" })).waitFor();
  expect(calls(deletion)).toHaveLength(1);
  await button(fixtures, say("deleted.restore")).click();
  await button(fixtures, say("row.delete", { title: "PostgreSQL" })).waitFor();
});

test("of two windows, the second to delete says that it was gone already", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { page, say, calls, portal } = fixtures;
  await confirm(fixtures);
  const other = await page.context().newPage();
  await other.goto(page.url());
  const second = { ...fixtures, page: other, app: other.frameLocator("#application iframe") };
  await remove(second);
  await second.app.getByText(say("delete.connector.deleted", { title: "PostgreSQL" })).waitFor();
  await page.bringToFront();
  await button(fixtures, say("delete.connector.confirm")).click();
  await fixtures.app
    .getByText(say("delete.connector.alreadyGone", { title: "PostgreSQL" }))
    .waitFor();
  expect(calls(deletion)).toHaveLength(1);
  expect(portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
  await button(fixtures, say("row.delete", { title: "PostgreSQL" })).waitFor({ state: "hidden" });
});
