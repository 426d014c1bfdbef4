import { describe, expect, test } from "vitest";
import {
  allowPlaces,
  blocked,
  bulkDelete,
  changeAddress,
  cleanUp,
  confirm,
  edit,
  list,
  openPlaces,
  openTrash,
  panel,
  setWidth,
} from "./actions.ts";
import { type Fixtures, type TestBrowser, testBrowser } from "./fixtures.ts";
import { overhangs } from "./overhangs.ts";
import { sharedOpening } from "./shared-opening.ts";

const browser = testBrowser();

/** Those with the most words that a person can leave again, and the ways to them. */
const states: [name: string, arrange: (fixtures: Fixtures) => Promise<unknown>][] = [
  ["the list", list],
  ["the question", confirm],
  ["what is in the way", blocked],
  ["the panel of connections", panel],
  ["the clean-up", cleanUp],
  ["many deletions", bulkDelete],
  ["the form", edit],
  ["the change of addresses", changeAddress],
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

/** Takes that back. */
function usualText({ app }: Fixtures): Promise<void> {
  return app.locator("body").evaluate((body) => {
    for (const { style } of body.querySelectorAll<HTMLElement>("*")) {
      style.removeProperty("font-size");
    }
  });
}

/** Words of which a part cannot be seen, without an ellipsis that says so. */
function cutWords({ app }: Fixtures): Promise<string[]> {
  return app.locator("body").evaluate((body) => {
    const hides = ({ overflowX, overflowY, textOverflow }: CSSStyleDeclaration) =>
      textOverflow !== "ellipsis" && [overflowX, overflowY].some((it) => /hidden|clip/.test(it));
    return [...body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.clientWidth > 1 && hides(getComputedStyle(element)))
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
      )
      .filter((element) => element.innerText)
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

function openWide({ open }: TestBrowser): Promise<Fixtures> {
  return open("?toolbar=0", (portal) => {
    allowPlaces(portal);
    portal.switches.rateLimit = null;
  });
}

async function expectNothingLost(fixtures: Fixtures) {
  for (const width of ["full", 360] as const) {
    await setWidth(fixtures, width);
    await doubleText(fixtures);

    expect.soft(await overhangs(fixtures), `at ${width}`).toEqual([]);
    expect.soft(await cutWords(fixtures), `at ${width}`).toEqual([]);
  }
}

describe("twice the text: nothing", () => {
  const opening = sharedOpening(openWide);

  test.each(states)("of %s is lost", async (_name, arrange) => {
    const fixtures = await opening();
    await arrange(fixtures);
    await expectNothingLost(fixtures);
    await usualText(fixtures);
    await setWidth(fixtures, "full");
  });
});

test("twice the text: nothing of the trash is lost", async () => {
  const fixtures = await openWide(browser);
  await openTrash(fixtures);
  await expectNothingLost(fixtures);
});
