import type { BrowserContext } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  beginNew,
  blocked,
  bulkDelete,
  button,
  changeAddress,
  chooseFile,
  cleanUp,
  edit,
  field,
  list,
  openTrash,
  panel,
  transferOf,
} from "./actions.ts";
import { type Fixtures, type TestBrowser, testBrowser } from "./fixtures.ts";
import { sharedOpening } from "./shared-opening.ts";

const browser = testBrowser();

/** Those with the most to press that a person can leave again, and the ways to them. */
const states: [name: string, arrange: (fixtures: Fixtures) => Promise<unknown>][] = [
  ["the list", list],
  ["a row's menu", openMenu],
  ["what is in the way", blocked],
  ["the panel of connections", openPanel],
  ["the clean-up", cleanUp],
  ["many deletions", bulkDelete],
  ["the form", edit],
  ["a new connector", beginNew],
  ["the change of addresses", changeAddress],
  ["an import", (fixtures) => chooseFile(fixtures, transferOf(fixtures))],
];

async function openMenu(fixtures: Fixtures) {
  await list(fixtures);
  await button(fixtures, fixtures.say("row.menu", { title: "MySQL" })).click();
  await fixtures.app.getByRole("menuitem").first().waitFor();
}

async function openPanel(fixtures: Fixtures) {
  await list(fixtures);
  await panel(fixtures);
}

/** The application in the portal's mobile app, on a phone. */
function openOnPhone({ open }: TestBrowser): Promise<Fixtures> {
  return open(
    "?toolbar=0&device=mobile",
    ({ switches }) => {
      switches.rateLimit = null;
    },
    holdInHand,
  );
}

/** Makes a page that of a phone. */
async function holdInHand(context: BrowserContext) {
  const [page] = context.pages();
  if (!page) throw new Error("There is no page yet.");
  await page.setViewportSize({ width: 360, height: 640 });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
}

/** What is too low for a finger: fields and what shows a picture only below 44 pixels, words below 36. */
function tooLow({ app }: Fixtures): Promise<string[]> {
  return app.locator("body").evaluate((body) => {
    const controls = body.querySelectorAll<HTMLElement>(
      "button:not([id^=title-]), input, select, textarea, summary, [role=menuitem]",
    );
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => {
        const [label] = control.matches("[type=checkbox], [type=radio], [type=file], [type=search]")
          ? ((control as HTMLInputElement).labels ?? [])
          : [];
        const target = label ?? control;
        const isOfWords = target.matches("button, summary, label:not(:has(input))");
        const hasWords = isOfWords && target.innerText.trim() !== "";
        return target.getBoundingClientRect().height < (hasWords ? 36 : 44);
      })
      .map((control) => control.outerHTML.slice(0, 200));
  });
}

/** Fields whose letters are so small that a phone enlarges the page around them, and leaves it so. */
function smallFields({ app }: Fixtures): Promise<string[]> {
  return app.locator("body").evaluate((body) =>
    [...body.querySelectorAll("input, select, textarea")]
      .filter((control) => !control.matches("[type=checkbox], [type=radio], [type=file]"))
      .filter((control) => Number.parseFloat(getComputedStyle(control).fontSize) < 16)
      .map((control) => control.outerHTML.slice(0, 200)),
  );
}

async function expectToBeHit(fixtures: Fixtures) {
  expect.soft(await tooLow(fixtures)).toEqual([]);
  expect.soft(await smallFields(fixtures)).toEqual([]);
}

describe("with a finger everything", () => {
  const opening = sharedOpening(openOnPhone);

  test.each(states)("of %s can be hit", async (_name, arrange) => {
    const fixtures = await opening();
    await arrange(fixtures);
    await expectToBeHit(fixtures);
  });
});

test("with a finger everything of the trash can be hit", async () => {
  const fixtures = await openOnPhone(browser);
  await openTrash(fixtures);
  await expectToBeHit(fixtures);
});

test("a row is no higher for a finger than for a pointer", async () => {
  const rowHeight = async (fixtures: Fixtures) => {
    await list(fixtures);
    const row = fixtures.app.getByRole("row").filter({ hasText: "MySQL" });
    return (await row.boundingBox())?.height;
  };
  const byFinger = await rowHeight(await openOnPhone(browser));
  const byPointer = await rowHeight(
    await browser.open("?toolbar=0", undefined, (context) =>
      context.pages()[0]?.setViewportSize({ width: 360, height: 640 }),
    ),
  );
  expect(byFinger).toBe(byPointer);
});

test("the keyboard of a phone does not cover what is typed in, nor the way on", async () => {
  const fixtures = await openOnPhone(browser);
  const { app, page, say } = fixtures;
  await edit(fixtures);
  const sort = app.getByRole("spinbutton", { name: say("field.sort") });
  await sort.click();
  const low = { width: 360, height: 300 };
  await page.setViewportSize(low);
  const isInSight = async () => {
    const box = await sort.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= low.height;
  };
  await expect.poll(isInSight).toBe(true);
  await sort.fill("7");
  expect(await isInSight()).toBe(true);

  const save = button(fixtures, say("form.save"));
  await save.scrollIntoViewIfNeeded();
  const box = await save.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(low.height);
  await save.click();
  await expect
    .poll(() => fixtures.portal.store.connectors.find(({ title }) => title === "MySQL")?.sort)
    .toBe(7);
});

test("a title to confirm with is in sight while the keyboard is there", async () => {
  const fixtures = await openOnPhone(browser);
  await cleanUp(fixtures);
  const typed = field(fixtures, fixtures.say("cleanUp.typeTitle", { title: "MySQL" }));
  await typed.click();
  await fixtures.page.setViewportSize({ width: 360, height: 300 });
  await expect
    .poll(async () => {
      const box = await typed.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 300;
    })
    .toBe(true);
});
