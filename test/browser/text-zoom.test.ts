import { expect, test } from "vitest";
import {
  allowPlaces,
  blocked,
  changeAddress,
  cleanUp,
  confirm,
  edit,
  list,
  openPlaces,
  openTrash,
  panel,
  removal,
  setWidth,
} from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";
import { overhangs } from "./overhangs.ts";

const browser = testBrowser();

/** Those with the most words, and the ways to them. */
const states: [name: string, arrange: (fixtures: Fixtures) => Promise<unknown>][] = [
  ["the list", list],
  ["the question", confirm],
  ["what is in the way", blocked],
  ["the panel of connections", panel],
  ["the clean-up", cleanUp],
  ["many deletions", removal],
  ["the form", edit],
  ["the change of addresses", changeAddress],
  ["the trash", openTrash],
  ["the places in the menu", (fixtures) => openPlaces(fixtures, fixtures.say("places.absent"))],
];

/** Makes all text twice as large and nothing else, as Firefox and mobile browsers do for people who ask for that. */
function doubleText({ app }: Fixtures): Promise<void> {
  return app.locator("body").evaluate((body) => {
    const elements = [...body.querySelectorAll<HTMLElement>("*")];
    for (const { style } of elements) style.removeProperty("font-size");
    const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const [index, element] of elements.entries()) {
      element.style.setProperty("font-size", `${2 * (sizes[index] ?? 0)}px`, "important");
    }
  });
}

/** Words of which a part cannot be seen, without an ellipsis that says so. */
function cutWords({ app }: Fixtures): Promise<string[]> {
  return app.locator("body").evaluate((body) => {
    const hides = ({ overflowX, overflowY, textOverflow }: CSSStyleDeclaration) =>
      textOverflow !== "ellipsis" && [overflowX, overflowY].some((it) => /hidden|clip/.test(it));
    return [...body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.innerText && element.clientWidth > 1)
      .filter((element) => hides(getComputedStyle(element)))
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

test.each(states)("twice the text: nothing of %s is lost", async (_name, arrange) => {
  const fixtures = await browser.open("?toolbar=0", allowPlaces);
  await arrange(fixtures);
  for (const width of ["full", 360] as const) {
    await setWidth(fixtures, width);
    await doubleText(fixtures);

    expect.soft(await overhangs(fixtures), `at ${width}`).toEqual([]);
    expect.soft(await cutWords(fixtures), `at ${width}`).toEqual([]);
  }
});
