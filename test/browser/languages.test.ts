import type { BrowserContext } from "playwright-core";
import { describe, expect, test } from "vitest";
import { holdSearch, keepMany, list, panel } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const connectorList = "biconnector.connector.list";

describe("the portal's language", () => {
  /** Writes down which languages a page loads, file by file. */
  function noteFiles(context: BrowserContext): string[] {
    const files: string[] = [];
    context.on("request", (request) => {
      const name = /\/assets\/([a-z]{2})-[^/]*\.js$/.exec(request.url())?.[1];
      if (name) files.push(name);
    });
    return files;
  }

  /** All is in German, which came in one file for the first screen and one for what comes later. */
  async function expectGermanOnly(fixtures: Fixtures, files: string[]) {
    await list(fixtures);
    await fixtures.app.getByRole("heading", { level: 1, name: "Konnektoren" }).waitFor();
    await fixtures.page.locator("#pagetitle", { hasText: /^Konnektoren$/ }).waitFor();
    await expect.poll(() => files).toEqual(["de", "de"]);
  }

  test("is loaded in one file, and no other is (opened as archive)", async () => {
    let files: string[] = [];
    const fixtures = await browser.open("?lang=de&open=archive", undefined, (context) => {
      files = noteFiles(context);
    });

    await expectGermanOnly(fixtures, files);
  });

  test("is on its way before the handshake is done, in one file and no other, and no other words are shown meanwhile", async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let files: string[] = [];
    const fixtures = await browser.open("?lang=de", undefined, (context) => {
      files = noteFiles(context);
      return context.route(/\/assets\/de-/, async (route) => {
        await arrival;
        await route.continue();
      });
    });
    await expect.poll(() => fixtures.calls(connectorList).length).toBe(1);

    const body = fixtures.app.locator("body");
    expect((await body.innerText()).trim()).toBe("");
    expect(await fixtures.app.locator("html").getAttribute("lang")).toBe("de");
    arrive();
    await expectGermanOnly(fixtures, files);
  });

  test("is taken from the address before anybody answers", async () => {
    const page = await browser.openBlank();
    await page.goto(`${browser.host.handlerUrl}?LANG=de`);

    await page.locator("html[lang=de]").waitFor();
    await page.getByRole("heading", { level: 1, name: "Konnektoren" }).waitFor();
  });

  test("is replaced by English when its file cannot be had", async () => {
    const fixtures = await browser.open("?lang=ar", undefined, (context) =>
      context.route(/\/assets\/ar-/, (route) => route.abort()),
    );

    await fixtures.app.getByRole("heading", { level: 1, name: "Connectors" }).waitFor();
    const html = fixtures.app.locator("html");
    expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual([
      "en",
      "ltr",
    ]);
  });
});

/** Where elements are, in CSS pixels of the portal's page. */
async function sides({ app }: Fixtures, selector: string) {
  const box = await app.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not there.`);
  return { left: Math.round(box.x), right: Math.round(box.x + box.width) };
}

describe("in Arabic", () => {
  const shared = testBrowser({ opensOnce: true });
  const mixed = "Sales C++";
  const open = () =>
    shared.open("?lang=ar", ({ store }) => {
      for (const row of store.connectors) {
        if (row.title === "MySQL") row.title = mixed;
        row.description += " and more".repeat(60);
      }
    });

  test("the rows run from right to left", async () => {
    const fixtures = await open();
    await list(fixtures);
    const places = await Promise.all(
      [
        "input[type=checkbox]",
        "tbody img",
        "[id^=usage-]",
        "time",
        "[id^=menu-]",
        "[id^=delete-]",
      ].map((selector) => sides(fixtures, selector)),
    );

    const lefts = places.map(({ left }) => left);
    expect(lefts).toEqual(lefts.toSorted((one, other) => other - one));
  });

  test("panels come from the left, and addresses keep their direction", async () => {
    const fixtures = await open();
    await list(fixtures);
    await panel(fixtures);
    const frame = await sides(fixtures, "main");

    await expect.poll(async () => (await sides(fixtures, "[role=dialog]")).left).toBe(frame.left);
    await fixtures.page.keyboard.press("Escape");
    await fixtures.app.getByRole("button", { name: fixtures.say("action.register") }).click();
    const address = fixtures.app.getByRole("textbox", { name: fixtures.say("field.urlData") });
    expect(await address.evaluate((field) => getComputedStyle(field).direction)).toBe("ltr");
    await fixtures.page.keyboard.press("Escape");
    await address.waitFor({ state: "detached" });
  });

  test("a title of the other direction does not mix up the words around it", async () => {
    const fixtures = await open();
    await list(fixtures);
    const title = mixed;
    await fixtures.app.getByRole("button", { name: fixtures.say("row.delete", { title }) }).click();
    const heading = fixtures.app.getByRole("heading", {
      name: fixtures.say("delete.connector.blocked", { title }),
    });

    // Each sign of the title stands to the right of the one before it, to the last plus.
    const places = await heading.evaluate((element, words) => {
      const text = element.firstChild;
      const start = text?.textContent?.indexOf(words) ?? -1;
      return [...words].map((_, index) => {
        const range = document.createRange();
        if (text) range.setStart(text, start + index);
        if (text) range.setEnd(text, start + index + 1);
        return range.getBoundingClientRect().left;
      });
    }, title);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    await fixtures.page.keyboard.press("Escape");
    await heading.waitFor({ state: "detached" });
  });

  test("what is too long is cut at its end, and what is short stands with the others", async () => {
    const fixtures = await open();
    await list(fixtures);
    /** How far words stay away from the edges of their place. */
    const margins = (words: RegExp) =>
      fixtures.app.getByText(words).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const place = element.parentElement?.getBoundingClientRect() ?? new DOMRect();
        const text = range.getBoundingClientRect();
        return {
          left: Math.round(text.left - place.left),
          right: Math.round(place.right - text.right),
        };
      });

    expect((await margins(/^Tables and views of a MySQL/)).left).toBe(0);
    expect((await margins(/^PostgreSQL$/)).right).toBe(0);
  });
});

test("in Arabic progress grows from the right", async () => {
  const fixtures = await browser.open("?lang=ar&scenario=many", keepMany);
  await holdSearch(fixtures);

  const bar = await sides(fixtures, "[role=progressbar]");
  const done = await sides(fixtures, "[role=progressbar] > div");
  expect(done.right).toBe(bar.right);
});
