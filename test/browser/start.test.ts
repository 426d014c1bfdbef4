import type { FrameLocator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { languageCodes } from "../../src/i18n/language.ts";
import { sayIn } from "../catalogues.ts";
import { holdAnswer } from "../portal/testing/hold-answer.ts";
import { waitForUsage } from "./actions.ts";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

/** What can be seen of a text that the page holds more than once. */
function shown(app: FrameLocator, words: string | RegExp) {
  return app.getByText(words, { exact: true }).filter({ visible: true });
}

/** The page holds a sentence in each of the portal's languages, and shows it in the one of the browser. */
async function expectOneShown(app: FrameLocator, sentence: "start.notLoaded" | "start.tooOld") {
  const inAll = languageCodes.map((code) => sayIn(code)(sentence));
  const paragraphs = app.locator("p");
  const held = await paragraphs.allTextContents();
  const seen = await paragraphs.filter({ visible: true }).allTextContents();
  const lacking = languageCodes.filter((_, index) => !held.includes(inAll[index] ?? ""));
  expect(lacking).toEqual([]);
  expect(seen.filter((words) => inAll.includes(words))).toEqual([sayIn("en")(sentence)]);
}

const browsers = "Chrome 111+, Edge 111+, Firefox 125+, Safari 16.4+";

describe.each(["server", "archive"])("opened as %s", (opening) => {
  const shared = testBrowser({ opensOnce: true });
  const open = () =>
    shared.open(`?scenario=page&open=${opening}`, (portal) => {
      portal.store.sources = portal.store.sources.slice(0, 40);
    });

  test("it shows the connectors, with one list call and one lookup of uses", async () => {
    const { app, calls } = await open();

    await app.getByRole("heading", { level: 1, name: "Connectors" }).waitFor();
    await waitForUsage(app);
    expect(await app.getByRole("button", { name: /^Delete / }).count()).toBe(50);
    expect(calls("biconnector.connector.list")).toHaveLength(1);
    expect(calls("biconnector.source.list")).toHaveLength(1);
  });

  test("it sets the portal's page title and fits the frame to its content", async () => {
    const { app, page, commands } = await open();
    await waitForUsage(app);
    await page.locator("#pagetitle", { hasText: /^Connectors$/ }).waitFor();

    const body = app.locator("body");
    const frame = page.locator("#application iframe");
    await expect
      .poll(async () => {
        const [content, outside] = [await body.boundingBox(), await frame.boundingBox()];
        return Math.abs((content?.height ?? 0) - (outside?.height ?? 1));
      })
      .toBeLessThan(2);
    expect((await commands("resizeWindow")).length).toBeLessThan(6);
  });
});

describe("while it starts", () => {
  test("there is a skeleton, before and after the handshake, and no word of a script that does not come", async () => {
    const { app, page, portal, portalUrl } = await browser.open("", ({ switches }) => {
      switches.silent = ["getInitData"];
    });
    await app.locator(".skeleton").first().waitFor();
    await expect
      .poll(() => page.evaluate(() => window.frameCommands.map(({ name }) => name)))
      .toContain("getInitData");
    expect(await app.locator(".late").evaluate((each) => each.checkVisibility())).toBe(false);
    portal.switches.silent = [];
    const { arrived, release } = holdAnswer(portal, "biconnector.connector.list");
    await page.goto(`${portalUrl}/`);

    await arrived;
    await app.getByText("Loading connectors…").waitFor({ state: "attached" });
    await app.locator(".skeleton").first().waitFor();
    release();
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
    expect(await app.locator(".skeleton").count()).toBe(0);
  });
});

describe("when its script does not come", () => {
  /** The entry, and the part that it loads itself. */
  const scripts = [/\/assets\/index-[^/]*\.js$/, /\/assets\/screens-[^/]*\.js$/];

  /** When the page begins to say something by itself, in milliseconds after it was opened; not before its time. */
  const whenItTells = (app: FrameLocator) =>
    app.locator(".late").evaluate((message) => {
      const [animation] = message.getAnimations();
      const isHidden = getComputedStyle(message).visibility === "hidden";
      const delay = Number(animation?.effect?.getTiming().delay);
      animation?.finish();
      return isHidden ? delay : 0;
    });

  test("the page says so within ten seconds, has the words in each of the portal's languages, and can be tried again", async () => {
    const { app, page } = await browser.open("?lang=ru", undefined, async (context) => {
      for (const script of scripts) await context.route(script, (route) => route.abort());
    });

    expect(await whenItTells(app)).toBeLessThan(10_000);
    // In the language of the browser, which is what a page without a script can tell.
    await shown(app, /^The application has not loaded so far/).waitFor();
    await expectOneShown(app, "start.notLoaded");
    await page.context().unrouteAll();
    await app.getByRole("link", { name: "Try again" }).click();
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
    expect(await app.locator(".late").count()).toBe(0);
  });

  test("the page says so at once when only a part of it does not come", async () => {
    const { app } = await browser.open("", undefined, async (context) => {
      await context.route(/\/assets\/screens-[^/]*\.js$/, (route) => route.abort());
    });

    await shown(app, /^The application has not loaded so far/).waitFor();
  });
});

describe("in a browser that is too old", () => {
  /** What a page that runs its scripts finds missing. */
  const lacking: [string, () => unknown][] = [
    ["toSorted", () => Reflect.deleteProperty(Array.prototype, "toSorted")],
    ["Intl.Segmenter", () => Reflect.deleteProperty(Intl, "Segmenter")],
    ["isWellFormed", () => Reflect.deleteProperty(String.prototype, "isWellFormed")],
  ];

  test.each(lacking)("without %s, the page says so and calls nobody", async (_name, take) => {
    const { app, calls, say } = await browser.open("", undefined, async (context) => {
      await context.addInitScript(take);
    });

    await shown(app, say("start.tooOld")).waitFor();
    await shown(app, browsers).waitFor();
    expect(await shown(app, say("start.notLoaded")).count()).toBe(0);
    expect(await app.getByRole("link").count()).toBe(0);
    expect(calls("biconnector.connector.list")).toEqual([]);
  });

  test("the page says so at once where no script can be read and styles do not know 1lh, or :has()", async () => {
    let unknown = "1lh";
    const { app, page, portalUrl, say } = await browser.open("", undefined, async (context) => {
      await context.route(/\/assets\/index-[^/]*\.js$/, (route) =>
        route.fulfill({ contentType: "text/javascript", body: "class { static { new new } }" }),
      );
      await context.route(/\/assets\/index-[^/]*\.css$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(unknown, unknown.replace(/lh|has/, "x"));
        await route.fulfill({ response, body });
      });
    });

    const saysSo = async () => {
      await shown(app, say("start.tooOld")).waitFor();
      await expectOneShown(app, "start.tooOld");
      await shown(app, browsers).waitFor();
      expect(await shown(app, say("start.notLoaded")).count()).toBe(0);
    };

    await saysSo();
    unknown = ":has(";
    await page.goto(portalUrl);
    await saysSo();
  });
});

describe("where it cannot work", () => {
  test("outside of a portal it says what it is and how to open and install it", async () => {
    const page = await browser.openBlank();
    await page.goto(browser.host.handlerUrl);

    await page.getByRole("heading", { level: 1, name: "Connectors" }).waitFor();
    await page.getByText(/works only inside Bitrix24/).waitFor();
    await page.getByText(/add a local application with the permission “biconnector”/).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText(/works only inside Bitrix24/).waitFor();
  });

  test("in a placement without authorisation it says where to open it instead, in the browser's language", async () => {
    // A page of its own, whose browser speaks that language: no portal names one.
    const { app, calls, say } = await browser.open("?lang=vn&open=placement", undefined, () => {});

    await app.locator("html[lang=vi]").waitFor();
    await app.getByRole("heading", { name: say("start.title.unauthorised") }).waitFor();
    await app.getByText(say("start.unauthorised.open")).waitFor();
    expect(calls("biconnector.connector.list")).toEqual([]);
  });

  test("when the portal does not answer within 10 seconds it says so, and can be tried again", async () => {
    const { app, page, portal, portalUrl } = await browser.open(
      "",
      ({ switches }) => {
        switches.silent = ["getInitData"];
      },
      (context) => context.clock.install({ time: 0 }),
    );
    await page.clock.pauseAt(1_000);
    await page.goto(`${portalUrl}/`);
    await app.locator(".skeleton").first().waitFor();
    await expect
      .poll(() => page.evaluate(() => window.frameCommands.map(({ name }) => name)))
      .toContain("getInitData");
    await page.clock.fastForward(9_900);
    expect(await app.getByRole("button").count()).toBe(0);
    await page.clock.fastForward(200);

    await app.getByRole("heading", { name: "Bitrix24 is not responding" }).waitFor();
    portal.switches.silent = [];
    await page.clock.resume();
    await page.goto(`${portalUrl}/`);
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
  });

  test("the words of that do not take the place of a list that came before them", async () => {
    let answer = () => {};
    let sendWords = () => {};
    const { app, page, portal, portalUrl } = await browser.open(
      "?open=archive&lang=de",
      undefined,
      (context) => context.clock.install({ time: 0 }),
    );
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
    // The portal speaks English now; the browser speaks German as before.
    portal.lang = "en";
    const isAsked = new Promise((arrived) => {
      void page.route("**/local/switches", async (route) => {
        arrived(undefined);
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        await route.continue();
      });
    });
    const areWanted = new Promise<string>((arrived) => {
      void page.route(/\/assets\/de-[^/]*\.js$/, async (route) => {
        arrived(route.request().url());
        await new Promise<void>((resolve) => {
          sendWords = resolve;
        });
        await route.continue();
      });
    });
    await page.goto(`${portalUrl}/?open=archive&lang=en`);
    await isAsked;
    await page.clock.fastForward(10_100);
    const words = await areWanted;
    answer();
    await app.getByText("PostgreSQL", { exact: true }).waitFor();

    sendWords();
    const frame = page.frames().find((each) => each.url().includes("/index.html"));
    // As text: the application's own module has to be asked for, not one of this test.
    await frame?.evaluate(
      `import(${JSON.stringify(words)}).then(() => new Promise(requestAnimationFrame))`,
    );
    expect(await app.getByText("PostgreSQL", { exact: true }).count()).toBe(1);
  });
});

describe("when something goes wrong in it", () => {
  test("a fault of the list is told in its place, with a way to try again", async () => {
    const { app, say } = await browser.open("", undefined, async (context) => {
      await context.addInitScript(() => {
        if (window === window.top) return;
        window.IntersectionObserver = class {
          constructor() {
            throw new Error("broken");
          }
        } as unknown as typeof IntersectionObserver;
      });
    });

    await app.getByRole("heading", { name: say("start.title.broken") }).waitFor();
    await app.getByText(say("start.broken")).waitFor();
    await app.getByRole("button", { name: say("action.tryAgain") }).waitFor();
  });

  test("what comes later and did not come is told and can be tried again, or done without", async () => {
    const { app, page, say } = await browser.open("", undefined, async (context) => {
      await context.route(/\/assets\/chunk-[^/]*\.js$/, (route) => route.abort());
    });
    const register = app.getByRole("button", { name: say("action.register") });
    const failure = app.getByText(say("lazy.failed"));
    await register.click();
    await failure.waitFor();
    await app.getByRole("button", { name: say("action.cancel") }).click();
    await failure.waitFor({ state: "detached" });
    await register.click();
    await failure.waitFor();
    await page.context().unrouteAll();
    await app.getByRole("button", { name: say("action.tryAgain") }).click();

    await app.getByRole("dialog", { name: say("action.register") }).waitFor();
  });
});

describe("while it is installed", () => {
  test("it says so, finishes the installation by itself, and then opens", async () => {
    const { app, page, portal } = await browser.open("?open=install", ({ switches }) => {
      switches.silent = ["setInstallFinish"];
    });
    await app.getByRole("heading", { name: "Connectors is installed" }).waitFor();

    portal.switches.silent = [];
    await page.reload();
    await app.getByText("PostgreSQL", { exact: true }).waitFor();
    expect(portal.store.installed).toBe(true);
  });
});
