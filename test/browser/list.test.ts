import { describe, expect, test } from "vitest";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { focused } from "./accessibility-tree.ts";
import { waitForUsage } from "./actions.ts";
import { type Fixtures, type TestBrowser, testBrowser } from "./fixtures.ts";
import { sharedOpening } from "./shared-opening.ts";

const browser = testBrowser();

const list = "biconnector.connector.list";

describe("a long list that was scrolled to its end", () => {
  const count = 340;

  const opening = sharedOpening(openScrolled, { leave: scrollToEnd });

  async function openScrolled({ open }: TestBrowser): Promise<Fixtures> {
    const fixtures = await open("?scenario=many", ({ store, switches }) => {
      switches.rateLimit = null;
      store.connectors = store.connectors.slice(0, count);
    });
    await fixtures.app.getByRole("button", { name: "Show more" }).waitFor();
    expect(fixtures.calls(list)).toHaveLength(1);
    await scrollToEnd(fixtures);
    return fixtures;
  }

  async function scrollToEnd({ app, page }: Fixtures) {
    const last = app.locator(`[aria-rowindex="${count + 1}"]`);
    await page.mouse.move(600, 500);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 8000);
        return last.isVisible();
      })
      .toBe(true);
  }

  test("has loaded nothing twice and left nothing out", async () => {
    const { app, calls, portal } = await opening();
    await app.getByRole("button", { name: /Show more|Loading/ }).waitFor({ state: "detached" });

    await app.getByText(`${count} connectors`, { exact: true }).waitFor();
    const answered = calls(list).flatMap(({ body }) =>
      (body as { result: { id: unknown }[] }).result.map(({ id }) => Number(id)),
    );
    expect(answered.toSorted()).toEqual(portal.store.connectors.map(({ id }) => id).toSorted());
  });

  test("keeps the document small", async () => {
    const { app } = await opening();
    await expect
      .poll(() => app.getByRole("button", { name: /^Delete / }).count())
      .toBeLessThanOrEqual(150);
  });

  test("still has the row with the focus, for the next key", async () => {
    const fixtures = await opening();
    const { app, page } = fixtures;
    const third = app.locator('[aria-rowindex="4"]').getByRole("checkbox");
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -20_000);
        return third.isVisible();
      })
      .toBe(true);
    await third.focus();
    const before = await focused(fixtures);
    await scrollToEnd(fixtures);
    // The pages in between have lost their rows.
    await expect.poll(() => app.getByRole("rowheader").count()).toBeLessThan(count);
    expect(before).toMatch(/^checkbox Select /);
    expect(await focused(fixtures)).toBe(before);

    await page.keyboard.press("ArrowDown");
    expect(await focused(fixtures)).toMatch(/^checkbox Select /);
    expect(await focused(fixtures)).not.toBe(before);
    await app.locator(":focus").blur();
  });

  test("is printed with all rows and nothing to press, and asks the portal nothing", async () => {
    const { app, calls, page } = await opening();
    const rows = app.getByRole("rowheader");
    await expect.poll(() => rows.count()).toBeLessThan(count);
    const usesOfFirst = () =>
      calls("biconnector.source.list").filter(({ params }) =>
        JSON.stringify(params).includes('"@connectorId":[1,'),
      ).length;
    const before = usesOfFirst();
    expect(before).toBeGreaterThan(0);

    const body = app.locator("body");
    await body.evaluate(() => {
      const { now } = Date;
      // What is known of the uses is old by then.
      Date.now = () => now() + 60_000;
      addEventListener("afterprint", () => Object.assign(Date, { now }), { once: true });
      dispatchEvent(new Event("beforeprint"));
    });
    await page.emulateMedia({ media: "print" });
    expect(await rows.count()).toBe(count);
    await rows.last().waitFor();
    expect(await app.getByRole("button", { name: /^Delete / }).count()).toBe(0);
    expect(await app.getByRole("searchbox").count()).toBe(0);
    expect(usesOfFirst()).toBe(before);

    await page.emulateMedia({ media: "screen" });
    await body.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => rows.count()).toBeLessThan(count);
    expect(usesOfFirst()).toBe(before);
  });
});

describe("far down in a long list", () => {
  test("what clears the selection leaves the page where it is", async () => {
    const { app, page } = await browser.open("?scenario=page");
    await expect.poll(() => app.getByRole("rowheader").count()).toBe(50);
    await app
      .getByRole("checkbox", { name: /^Select / })
      .nth(30)
      .check();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await app.getByRole("button", { name: "Clear selection" }).click();
    await app.getByRole("heading", { level: 1 }).and(app.locator(":focus")).waitFor();

    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test("the dialog and the news come up where the person looks", async () => {
    const { app, page } = await browser.open("?scenario=page", ({ store }) => {
      store.sources = [];
    });
    // The rows beyond the first screen come after it.
    await expect.poll(() => app.getByRole("rowheader").count()).toBe(50);
    const last = app.getByRole("button", { name: /^Delete / }).last();
    await last.click();
    const dialog = app.getByRole("alertdialog");
    await dialog.getByText("No connections that use it are visible to you.").waitFor();

    const isInSight = async (box: { y: number; height: number } | null) =>
      box !== null && box.y >= 0 && box.y + box.height <= 900;
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await expect.poll(async () => isInSight(await dialog.boundingBox())).toBe(true);
    await dialog.getByRole("button", { name: "Delete connector" }).click();
    const news = app.getByRole("status").getByText(/was deleted$/);
    await expect.poll(async () => isInSight(await news.boundingBox())).toBe(true);
  });
});

test.each([1440, 360])(
  "a row that cannot be read says so across the table, %i wide",
  async (width) => {
    const { app, page } = await browser.open("?toolbar=0", ({ store, inject }) => {
      const [row] = store.connectors;
      const result = [row, { ...row, id: {}, title: "A damaged row" }];
      inject({
        method: list,
        times: 9,
        fault: { answer: { status: 200, body: { result, time: {} } } },
      });
    });
    await page.setViewportSize({ width, height: 900 });
    const table = await app.getByRole("table").boundingBox();
    const failure = app.getByRole("alert").filter({ hasText: "A damaged row" });
    const box = await failure.boundingBox();
    expect(box?.width).toBeGreaterThan((table?.width ?? 0) - 40);
    expect(box?.width).toBeLessThanOrEqual(table?.width ?? 0);
  },
);

describe("the search", () => {
  test("never lets an older answer take the place of a newer one", async () => {
    const fixtures = await browser.open();
    await waitForUsage(fixtures.app);
    const search = fixtures.app.getByRole("searchbox", { name: "Search connectors" });
    const older = holdAnswer(fixtures.portal, list, {
      only: (parameters) => JSON.stringify(parameters).includes("mysql"),
    });
    const answered = fixtures.page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes("mysql")),
    );
    await search.fill("mysql");
    await older.arrived;
    await search.fill("postgres");

    await fixtures.app.getByRole("button", { name: "Delete PostgreSQL" }).waitFor();
    await fixtures.app.getByRole("button", { name: "Delete MySQL" }).waitFor({ state: "detached" });
    older.release();
    await (await answered).finished();
    // What an answer changes is drawn by the next picture.
    await fixtures.app
      .locator("html")
      .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await fixtures.app.getByRole("button", { name: /^Delete / }).count()).toBe(1);
  });
});

describe("the order that a person chose", () => {
  const order = ({ calls }: Fixtures) => calls(list).map(({ params }) => params.order);

  test("is there at the next opening, without another call", async () => {
    const fixtures = await browser.open();
    const { app, page, portal, portalUrl } = fixtures;
    await waitForUsage(app);
    await app.getByRole("button", { name: "Created" }).click();
    await expect.poll(() => portal.store.userOptions).toEqual({ order: "dateCreate ASC" });
    const before = portal.journal.length;
    await page.goto(`${portalUrl}/`);
    await waitForUsage(app);

    await app.locator('[aria-sort="ascending"]', { hasText: "Created" }).waitFor();
    expect(order(fixtures).at(-1)).toEqual({ dateCreate: "ASC", id: "ASC" });
    const methods = new Set(portal.journal.slice(before).map(({ method }) => method));
    expect(methods).toEqual(new Set([list, "batch", "biconnector.source.list"]));
  });

  test("holds until the page is left where the portal keeps nothing, and nobody is told", async () => {
    const fixtures = await browser.open("", ({ switches }) => {
      switches.userOptions = false;
    });
    const { app } = fixtures;
    await waitForUsage(app);
    await app.getByRole("button", { name: "Created" }).click();

    await expect.poll(() => order(fixtures).at(-1)).toEqual({ dateCreate: "ASC", id: "ASC" });
    await app.locator('[aria-sort="ascending"]', { hasText: "Created" }).waitFor();
    expect(await app.getByRole("alert").count()).toBe(0);
  });
});

describe("when the frame gets the focus back", () => {
  test("the list and the uses are read again", async () => {
    const fixtures = await browser.open("", undefined, (context) => context.clock.install());
    await waitForUsage(fixtures.app);
    const { store } = fixtures.portal;
    await fixtures.page.locator("#pagetitle").click();
    // What was read a moment ago is good enough.
    await fixtures.page.clock.fastForward(11_000);
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    store.sources = [];
    await fixtures.app.getByRole("searchbox").click();

    await fixtures.app
      .getByRole("button", { name: "Delete PostgreSQL" })
      .waitFor({ state: "detached" });
    await fixtures.app.getByText("3 connections").waitFor({ state: "detached" });
  });
});

describe("on an old portal", () => {
  test("the list works the same", async () => {
    const fixtures = await browser.open("?scenario=old");

    await waitForUsage(fixtures.app);
    await fixtures.app.getByText("3 connections").waitFor();
  });
});
