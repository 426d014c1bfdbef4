import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { backToList } from "./actions.ts";
import { type Fixtures, openBrowser, type TestBrowser } from "./fixtures.ts";

/**
 * One opening of the application for the tests of a `describe`, which come to things that a person can leave again:
 * loading it is most of what such a test costs. After each test that is left. After one that failed, or could not be left,
 * the next opens the application anew, so that none is red for another's sake.
 *
 * @param open opens it, in a portal without a rate limit, as many tests together may call often
 * @param options.leave the way back; to the list as it is at first, unless told
 * @param options.keepsPage as that of {@link openBrowser}
 * @returns for each test: what is open
 */
export function sharedOpening(
  open: (browser: TestBrowser) => Promise<Fixtures>,
  options: { leave?: (fixtures: Fixtures) => Promise<void>; keepsPage?: boolean } = {},
): () => Promise<Fixtures> {
  const { leave = backToList, keepsPage = true } = options;
  let browser: TestBrowser;
  let opened: Fixtures | undefined;

  beforeAll(async () => {
    browser = await openBrowser({ keepsPage });
  });
  afterEach(async ({ task }) => {
    if (!opened) return;
    const [failure] = task.result?.errors ?? [];
    const trouble = failure ?? (await troubleOf(opened, leave));
    if (!trouble) return;
    trouble.message += `\n${await browser.lastSeen()}`;
    opened = undefined;
    await browser.closePage(true);
    if (!failure) throw trouble;
  });
  afterAll(() => browser.closePage());

  return async () => {
    opened ??= await open(browser);
    return opened;
  };
}

/** What goes wrong on the way back, and what the application did that it may not. */
async function troubleOf(
  fixtures: Fixtures,
  leave: (fixtures: Fixtures) => Promise<void>,
): Promise<Error | undefined> {
  try {
    await leave(fixtures);
    expect(fixtures.takeOffences()).toEqual([]);
  } catch (error) {
    return error as Error;
  }
}
