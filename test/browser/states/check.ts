import { describe, expect, test } from "vitest";
import { confined } from "../../../src/i18n/bidi.tsx";
import type { Portal } from "../../portal/portal.ts";
import { setWidth } from "../actions.ts";
import { axeFaults } from "../axe.ts";
import { type Fixtures, type TestBrowser, testBrowser } from "../fixtures.ts";
import { lengthen } from "../long-data.ts";
import { overhangs } from "../overhangs.ts";
import { pseudoLanguage } from "../pseudo-language.ts";
import { sharedOpening } from "../shared-opening.ts";
import type { State } from "./state.ts";

/** What is typed in these states, and the names of permissions, beside what the portal's data say. */
const typedWords = [
  "zebra",
  "Warehouse",
  "Other",
  "server",
  "Fresh",
  "Broken",
  "https://service.example/bi/",
  "MySQL Database Connector",
  ...["check", "table_list", "table_description"].map(
    (action) => `?connection_type=mysql&action=${action}`,
  ),
  "placement",
  "crm",
  "https://service.example/?bi",
];

/** What the portal or the person has said, the longest first. */
function dataOf({ portal: { store } }: Fixtures): string[] {
  const data = new Set(typedWords);
  const collect = (value: unknown) => {
    if (typeof value === "string" && value) data.add(value).add(confined(value));
    if (typeof value === "string" && URL.canParse(value)) {
      const { host, origin, pathname } = new URL(value);
      data.add(host).add(origin).add(pathname.slice(1));
    }
    if (typeof value === "object" && value) Object.values(value).forEach(collect);
  };
  collect([store.connectors, store.sources, store.tables]);
  return [...data].filter(Boolean).sort((one, other) => other.length - one.length);
}

/** Words of the screen that the portal's data would hide, being a part of them. */
const hidden = ["Table", "Tab", "Enter"];

/** Takes those words out of a portal's data. */
function clearWords({ store }: Portal): void {
  for (const row of store.connectors) {
    row.description = "Описание источника";
    row.title = row.title.replace("1C:Enterprise", "1C");
  }
}

/** A version with its commit, and the portal's codes. */
const notWords = /^\d+\.\d+\.\d+.*$|\b[A-Z]+_[A-Z_]+\b/g;

/** All that the application shows or tells a screen reader. */
function textsOf({ app }: Fixtures): Promise<string[]> {
  return app.locator("body").evaluate((body) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("script, style") === null) texts.push(node.textContent ?? "");
    }
    const attributes = ["aria-label", "title", "placeholder", "alt", "aria-valuetext"];
    for (const element of body.querySelectorAll("*")) {
      for (const name of attributes) texts.push(element.getAttribute(name) ?? "");
      if (element instanceof HTMLInputElement && element.type !== "file") texts.push(element.value);
    }
    return texts.filter((text) => /[a-z]/i.test(text));
  });
}

/** How many things move, although the person wants stillness, as every browser of these tests says. */
function movements({ app }: Fixtures): Promise<number> {
  return app.locator("html").evaluate(() => document.getAnimations().length);
}

/** Tests that each of these states is right in every way that does not depend on what it is about. */
export function checkStates(states: State[]): void {
  const title =
    "in the state $name every word comes from the catalogues or the portal, nothing leaves 320 pixels, nothing moves, and axe finds no fault";
  const tracelessStates = states.filter(({ isLeftWithoutTrace }) => isLeftWithoutTrace);
  const otherStates = states.filter(({ isLeftWithoutTrace }) => !isLeftWithoutTrace);

  if (tracelessStates.length > 0) {
    describe("from the same list", () => {
      const opening = sharedOpening((browser) =>
        openNarrow(browser, {
          query: "",
          change({ switches }) {
            switches.rateLimit = null;
          },
        }),
      );
      test.each(tracelessStates)(title, async (state) => {
        const fixtures = await opening();
        await setWidth(fixtures, 320);
        await check(fixtures, state);
      });
    });
  }

  describe("in an opening of its own", () => {
    const browser = testBrowser();
    test.each(otherStates)(title, async (state) => {
      await check(await openNarrow(browser, state), state);
    });
  });
}

/** Opens the application in a language that nobody speaks, with long data, in a frame of 320 pixels. */
function openNarrow(
  browser: TestBrowser,
  { query, change }: Pick<State, "query" | "change">,
): Promise<Fixtures> {
  return browser.open(`?${query}&lang=${pseudoLanguage}&width=320`, (portal) => {
    clearWords(portal);
    lengthen(portal);
    change?.(portal);
  });
}

async function check(fixtures: Fixtures, { arrange }: State): Promise<void> {
  const before = dataOf(fixtures);
  await arrange(fixtures);

  const data = [...before, ...dataOf(fixtures)];
  expect(data.filter((known) => hidden.some((word) => known.includes(word)))).toEqual([]);
  const strange = (await textsOf(fixtures)).filter((text) => {
    const left = data.reduce((rest, known) => rest.replaceAll(known, ""), text);
    const words = left.replace(notWords, "");
    return /[a-z]/i.test(words) && !data.some((known) => known.includes(words.trim()));
  });
  expect.soft(strange).toEqual([]);
  expect.soft(await overhangs(fixtures)).toEqual([]);
  expect.soft(await movements(fixtures)).toBe(0);
  expect.soft(await axeFaults(fixtures), "at 320 pixels").toEqual([]);
  await setWidth(fixtures, "full");
  expect.soft(await movements(fixtures)).toBe(0);
  expect.soft(await axeFaults(fixtures), "at the full width").toEqual([]);
}
