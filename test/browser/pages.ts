import type { Browser, BrowserContext, Page } from "playwright-core";
import { languageOf } from "../../src/i18n/language.ts";
import { endNothingByTime } from "./end-nothing-by-time.ts";
import { disguisedLanguage, pseudoLanguage, speakPseudoLanguage } from "./pseudo-language.ts";

/** What a page is asked for with. */
interface PageWish {
  /** The language of the person's browser, or the pseudo-language. */
  language: string;
  /** Done to the browser before. */
  prepare?: ((context: BrowserContext) => unknown) | undefined;
}

/** Where tests get their pages from. */
export interface Pages {
  /** An empty page, as of somebody who was never here. */
  take(wish: PageWish): Promise<Page>;
  /**
   * Takes the page away, and all that were opened from it.
   *
   * @param isSpoilt whether nobody knows what a test has left on it
   */
  giveBack(page: Page, isSpoilt: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A new page for each test. */
export function newPages(browser: Browser): Pages {
  return {
    take: (wish) => newPage(browser, wish),
    giveBack: (page) => page.context().close(),
    close: async () => {},
  };
}

/**
 * One page for all tests, which saves a third of what it costs to open the application: Chromium starts no new process
 * and has read the scripts before. The browser's language stays English. It is for tests that leave the browser as it
 * is: without a clock, a route or another size. One that prepares the browser gets a page of its own.
 */
export function keptPages(browser: Browser): Pages {
  const kept = new Map<string, Page>();

  return {
    async take({ language, prepare }) {
      if (prepare) return newPage(browser, { language, prepare });
      const spoken = language === pseudoLanguage ? pseudoLanguage : "en";
      const page = kept.get(spoken) ?? (await newPage(browser, { language: spoken }));
      kept.set(spoken, page);
      return page;
    },
    async giveBack(page, isSpoilt) {
      const context = page.context();
      const [spoken] = [...kept].find(([, each]) => each === page) ?? [];
      if (spoken === undefined || isSpoilt) {
        if (spoken) kept.delete(spoken);
        return context.close();
      }
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.goto("about:blank");
      await page.mouse.move(0, 0);
    },
    async close() {
      for (const page of kept.values()) await page.context().close();
    },
  };
}

async function newPage(browser: Browser, { language, prepare }: PageWish): Promise<Page> {
  const isPseudo = language === pseudoLanguage;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: languageOf(isPseudo ? disguisedLanguage : language).lang,
    ignoreHTTPSErrors: true,
    // A click aims at where a frame is: it must not be sliding in.
    reducedMotion: "reduce",
  });
  // Shorter than a test may take, so that a failure names what was waited for; long enough for a busy machine.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await context.addInitScript(endNothingByTime);
  await prepare?.(context);
  if (isPseudo) await speakPseudoLanguage(context);
  return page;
}
