import { describe, expect, test } from "vitest";
import { languageCodes } from "../../src/i18n/language.ts";
import { focused, readTree } from "./accessibility-tree.ts";
import { list } from "./actions.ts";
import { axeFaults } from "./axe.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

/** The heights at which something begins, each once. */
function linesOf({ app }: Fixtures, selector: string): Promise<number> {
  return app.locator(selector).evaluateAll((elements) => {
    const middles = elements.map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return Math.round(top + height / 2);
    });
    return new Set(middles).size;
  });
}

/** How many lines the labels of uses take, the most of them. */
function linesOfUses({ app }: Fixtures): Promise<number> {
  return app.locator("td:nth-child(3)").evaluateAll((cells) =>
    Math.max(
      ...cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell.firstElementChild ?? cell);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
      }),
    ),
  );
}

test.each(languageCodes)(
  "in a frame of 360 pixels the toolbar takes two lines, a use one, and nothing is scrolled sideways (%s)",
  async (lang) => {
    const fixtures = await browser.open(`?width=360&lang=${lang}`);
    await list(fixtures);

    expect(await linesOf(fixtures, "[type=search], [aria-pressed], #register, #more")).toBe(2);
    expect(await linesOfUses(fixtures)).toBe(1);
    const html = fixtures.app.locator("html");
    expect(await html.evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  },
);

describe("cards", () => {
  /** Gives the frame so many pixels. */
  async function narrow({ page, app }: Fixtures, width: number) {
    await page.locator("#application").evaluate((layout, pixels) => {
      layout.style.maxInlineSize = `${pixels}px`;
    }, width);
    const html = app.locator("html");
    await expect.poll(() => html.evaluate(({ clientWidth }) => clientWidth)).toBe(width);
  }

  /** How many of each there are for a screen reader. */
  async function rolesOf(fixtures: Fixtures): Promise<Map<string, number>> {
    const roles = new Map<string, number>();
    for (const { role } of await readTree(fixtures)) roles.set(role, (roles.get(role) ?? 0) + 1);
    return roles;
  }

  test("are still a table to a screen reader", async () => {
    const fixtures = await browser.open();
    await list(fixtures);
    const wide = await rolesOf(fixtures);
    await narrow(fixtures, 733);
    const cards = await rolesOf(fixtures);

    const parts = ["table", "row", "rowheader", "columnheader", "cell"];
    for (const part of parts) expect([part, cards.get(part)]).toEqual([part, wide.get(part)]);
    expect(await axeFaults(fixtures)).toEqual([]);
    expect(wide.get("row")).toBe(15);
    expect(wide.get("rowheader")).toBe(14);
  });

  test("show the titles that a table would have cut", async () => {
    const fixtures = await browser.open("", ({ store }) => {
      for (const row of store.connectors) row.title = row.title.slice(0, 70);
    });
    await list(fixtures);
    await narrow(fixtures, 733);

    const cut = await fixtures.app
      .locator("[id^=title-]")
      .evaluateAll((titles) =>
        titles
          .filter(
            (title) =>
              title.scrollWidth > title.clientWidth + 1 ||
              title.scrollHeight > title.clientHeight + 1,
          )
          .map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
  });

  test("keep the room of what is out of sight, and the keys go from card to card", async () => {
    const fixtures = await browser.open("?scenario=many&width=360", ({ store, switches }) => {
      switches.rateLimit = null;
      store.connectors = store.connectors.slice(0, 340);
    });
    const { app, page } = fixtures;
    await app.getByRole("link").nth(2).focus();
    const before = await focused(fixtures);
    await page.mouse.move(720, 500);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 6000);
        return app.getByText("340 connectors", { exact: true }).count();
      })
      .toBe(1);
    await expect.poll(() => app.getByRole("rowheader").count()).toBeLessThan(340);
    const table = await app.getByRole("table").boundingBox();
    const card = await app.getByRole("row").last().boundingBox();
    expect((table?.height ?? 0) / 340 / (card?.height ?? 1)).toBeCloseTo(1, 1);

    expect(await focused(fixtures)).toBe(before);
    await page.keyboard.press("ArrowDown");
    expect(await focused(fixtures)).toMatch(/^link /);
    expect(await focused(fixtures)).not.toBe(before);
  });
});
