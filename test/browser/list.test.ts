import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openTheatre, type Stage, type Theatre } from "./stage.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => theatre.endStage());
afterAll(() => theatre.close());

const list = "biconnector.connector.list";

/** Brings the end of the list on the screen, as scrolling the portal does, until so many pages were asked for. */
async function scrollToPage({ app, calls }: Stage, pages: number) {
  while (calls(list).length < pages) {
    const before = calls(list).length;
    await app.getByRole("button", { name: "Show more" }).scrollIntoViewIfNeeded();
    await expect.poll(() => calls(list).length).toBeGreaterThan(before);
  }
}

describe("a long list", () => {
  test("loads as the portal is scrolled, nothing twice and nothing left out", async () => {
    const stage = await theatre.open("?scenario=many", ({ store, switches }) => {
      switches.rateLimit = null;
      store.connectors = store.connectors.slice(0, 130);
    });
    await stage.app.getByRole("button", { name: "Show more" }).waitFor();
    expect(stage.calls(list)).toHaveLength(1);
    await scrollToPage(stage, 3);
    await stage.app
      .getByRole("button", { name: /Show more|Loading/ })
      .waitFor({ state: "detached" });

    const rows = stage.app.getByRole("row");
    const last = rows.last();
    expect(await last.getAttribute("aria-rowindex")).toBe("131");
    const answered = stage
      .calls(list)
      .flatMap(({ body }) =>
        (body as { result: { id: unknown }[] }).result.map(({ id }) => Number(id)),
      );
    expect(answered.toSorted()).toEqual(
      stage.portal.store.connectors.map(({ id }) => id).toSorted(),
    );
  });

  test("keeps the document small", async () => {
    const stage = await theatre.open("?scenario=many", ({ switches }) => {
      switches.rateLimit = null;
    });
    await stage.app.getByRole("button", { name: "Show more" }).waitFor();
    await scrollToPage(stage, 8);

    await expect
      .poll(() => stage.app.getByRole("button", { name: /^Delete / }).count())
      .toBeLessThanOrEqual(150);
  });
});

describe("far down in a long list", () => {
  test("the dialog and the news come up where the person looks", async () => {
    const { app, page } = await theatre.open("?scenario=page", ({ store }) => {
      store.sources = [];
    });
    const last = app.getByRole("button", { name: /^Delete / }).last();
    await last.click();
    const dialog = app.getByRole("alertdialog");
    await dialog.getByText("No connections use it.").waitFor();

    const isInSight = async (box: { y: number; height: number } | null) =>
      box !== null && box.y >= 0 && box.y + box.height <= 900;
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await expect.poll(async () => isInSight(await dialog.boundingBox())).toBe(true);
    await dialog.getByRole("button", { name: "Delete connector" }).click();
    const news = app.getByRole("status").getByText(/was deleted$/);
    await expect.poll(async () => isInSight(await news.boundingBox())).toBe(true);
  });
});

describe("the search", () => {
  test("never lets an older answer take the place of a newer one", async () => {
    const stage = await theatre.open();
    await stage.app.getByRole("cell", { name: "Not used" }).first().waitFor();
    const search = stage.app.getByRole("searchbox", { name: "Search connectors" });
    stage.portal.inject({ method: list, fault: { delay: 1500 } });
    await search.fill("mysql");
    await expect.poll(() => stage.calls(list).length).toBe(2);
    await search.fill("postgres");

    await stage.app.getByRole("button", { name: "Delete PostgreSQL" }).waitFor();
    await stage.app.getByRole("button", { name: "Delete MySQL" }).waitFor({ state: "detached" });
    await stage.page.waitForLoadState("networkidle");
    expect(await stage.app.getByRole("button", { name: /^Delete / }).count()).toBe(1);
  });
});

describe("when the frame gets the focus back", () => {
  test("the list and the uses are read again", async () => {
    const stage = await theatre.open();
    await stage.app.getByRole("cell", { name: "Not used" }).first().waitFor();
    const { store } = stage.portal;
    await stage.page.locator("#pagetitle").click();
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    store.sources = [];
    await stage.app.getByRole("searchbox").click();

    await stage.app
      .getByRole("button", { name: "Delete PostgreSQL" })
      .waitFor({ state: "detached" });
    await stage.app.getByText("Used by 3 connections").waitFor({ state: "detached" });
  });
});

describe("on an old portal", () => {
  test("the list works the same", async () => {
    const stage = await theatre.open("?scenario=old");

    await stage.app.getByRole("cell", { name: "Not used" }).first().waitFor();
    await stage.app.getByText("Used by 3 connections").waitFor();
  });
});

describe("in a narrow frame", () => {
  test("nothing has to be scrolled sideways", async () => {
    const stage = await theatre.open("?width=360");
    await stage.app.getByRole("cell", { name: "Not used" }).first().waitFor();

    const overhang = await stage.app
      .locator("html")
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overhang).toBe(0);
  });
});
