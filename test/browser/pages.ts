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
}

/** A new page for each test, for those that leave something on it that cannot be taken back. */
export function newPages(browser: Browser): Pages {
  return {
    take: (wish) => newPage(browser, wish),
    giveBack: (page) => closeAll(page),
  };
}

/**
 * One page for all tests, which saves a third of what it costs to open the application: Chromium has read the scripts
 * before. The browser's language stays English. A test that prepares the browser gets a page of its own.
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
      const isKept = [...kept.values()].includes(page);
      if (isKept && !isSpoilt && (await endInTime(restore(page)))) return;
      for (const [spoken, each] of kept) if (each === page) kept.delete(spoken);
      await closeAll(page);
    },
  };
}

/** Closes a page and all that were opened from it, or leaves behind what does not close. */
async function closeAll(page: Page): Promise<void> {
  const closed = page.context().close();
  await endInTime(closed.then(() => true));
}

/**
 * Waits for the end of what takes a page away, but not for ever: now and then Chromium never closes a tab, and all
 * tests after it would wait for that.
 *
 * @returns what came out, or false where nothing did
 */
async function endInTime(work: Promise<boolean>): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    limit = setTimeout(resolve, 15_000, false);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(limit));
}

const usualSize = { width: 1440, height: 900 };

/** Makes a page as it was when it was new. @returns false where it does not let go, being asked whether to leave */
async function restore(page: Page): Promise<boolean> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.setViewportSize(usualSize);
  await page.emulateMedia({ media: null, forcedColors: null });
  await context.setOffline(false);
  await page.mouse.move(0, 0);
  return page.goto("about:blank").then(
    () => true,
    () => false,
  );
}

async function newPage(browser: Browser, { language, prepare }: PageWish): Promise<Page> {
  const isPseudo = language === pseudoLanguage;
  const context = await browser.newContext({
    viewport: usualSize,
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
