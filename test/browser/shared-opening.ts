import { afterAll, afterEach, beforeAll } from "vitest";
import { backToList } from "./actions.ts";
import { type Fixtures, openBrowser, type TestBrowser } from "./fixtures.ts";

/**
 * One opening of the application for the tests of a `describe`, which come to things that a person can leave again:
 * loading it is most of what such a test costs. After each test the list is as it was at first. After one that failed,
 * or did not find the way back, the next opens the application anew, so that none is red for another's sake.
 *
 * @param open opens it, in a portal without a rate limit, as many tests together may call often
 * @param options as those of {@link openBrowser}
 * @returns for each test: what is open
 */
export function sharedOpening(
  open: (browser: TestBrowser) => Promise<Fixtures>,
  options: { keepsPage?: boolean } = {},
): () => Promise<Fixtures> {
  let browser: TestBrowser;
  let opened: Fixtures | undefined;

  beforeAll(async () => {
    browser = await openBrowser(options);
  });
  afterEach(async ({ task }) => {
    if (!opened) return;
    const [failure] = task.result?.errors ?? [];
    const trouble = failure ?? (await troubleOf(leave(opened)));
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

async function leave(fixtures: Fixtures): Promise<void> {
  await backToList(fixtures);
  const offences = fixtures.takeOffences();
  if (offences.length > 0) throw new Error(offences.join("\n"));
}

function troubleOf(work: Promise<void>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: Error) => error,
  );
}
