import type {
  Browser,
  BrowserContext,
  ConsoleMessage,
  FrameLocator,
  Page,
  Request,
} from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { builtApplication } from "../../hosting/build-application.ts";
import { type Say, sayIn } from "../catalogues.ts";
import { type ApplicationHost, serveApplication } from "../portal/application-host.ts";
import { type Call, createPortal, type Portal } from "../portal/portal.ts";
import { startPortalServer } from "../portal/server.ts";
import { makeCertificate } from "./certificate.ts";
import { sharedChromium } from "./chromium.ts";
import { lastSeen } from "./last-seen.ts";
import { keptPages, newPages, type Pages } from "./pages.ts";
import { disguisedLanguage, pseudoLanguage, sayPseudo } from "./pseudo-language.ts";

/** What a browser test works with: the built application inside a fresh local portal. */
export interface Fixtures {
  portal: Portal;
  portalUrl: string;
  page: Page;
  /** What is inside the application's frame. */
  app: FrameLocator;
  /** What the application says in the language of the portal. */
  say: Say;
  /** What is inside the slider on top. */
  slider: FrameLocator;
  /** The calls of one method that the portal has received. */
  calls(method: string): Call[];
  /** The frame commands of one name that the portal page has received. */
  commands(name: string): Promise<unknown[]>;
  /** What the application did so far that it may not: talk to strangers, or break its policy. Forgets it. */
  takeOffences(): string[];
}

/** A browser, and the built application on an origin of its own. */
export interface TestBrowser {
  host: ApplicationHost;
  /**
   * Opens a portal's page. The page before it is closed.
   *
   * @param query of the page's address, as a person would type it; `lang=pseudo` for the pseudo-language
   * @param change made to the portal before
   * @param prepare done to the browser before
   */
  open(
    query?: string,
    change?: (portal: Portal) => unknown,
    prepare?: (context: BrowserContext) => unknown,
  ): Promise<Fixtures>;
  /** An empty page that belongs to no portal. */
  openBlank(): Promise<Page>;
  /** What there is on the page and what arrived at its portal, or nothing without a page. */
  lastSeen(): Promise<string>;
  /**
   * Closes the page.
   *
   * @param isSpoilt whether nobody knows what a test has left on it
   * @throws when the application talked to anyone but the portal and its own host, or broke its own policy
   */
  closePage(isSpoilt?: boolean): Promise<void>;
}

/**
 * The browser of a file of tests: opened before the first, its page closed after each. Page and application are shared
 * with the other files of the process, as loading them anew is much of what a test costs.
 *
 * @param options.keepsPage false where tests do to the page what {@link keptPages} does not take back: a clock, or
 *   a debugger's session
 * @param options.opensOnce true for a describe whose tests open the same, and leave it as it was: they get what the
 *   first of them opened. After one that failed it is opened anew.
 */
export function testBrowser(
  options: { keepsPage?: boolean; opensOnce?: boolean } = {},
): TestBrowser {
  const { opensOnce = false } = options;
  const browser = {} as TestBrowser;
  let opened: Promise<Fixtures> | undefined;

  beforeAll(async () => {
    const each = await openBrowser(options);
    Object.assign(browser, each);
    if (opensOnce) browser.open = (...wishes) => (opened ??= each.open(...wishes));
  });
  afterEach(async ({ task }) => {
    const [error] = task.result?.errors ?? [];
    // Into the error itself: its report comes last, also where hundreds of tests follow.
    if (error) error.message += `\n${await browser.lastSeen()}`;
    if (opensOnce && !error) return;
    opened = undefined;
    await browser.closePage(error !== undefined);
  });
  if (opensOnce) afterAll(() => browser.closePage());
  return browser;
}

let commonHost: Promise<ApplicationHost> | undefined;
let commonPages: Pages | undefined;

/** The built application, served for all tests of this process. It ends with the process. */
function sharedHost(): Promise<ApplicationHost> {
  commonHost ??= serveApplication({ dir: builtApplication });
  return commonHost;
}

/** The pages that all tests of this process share. */
function sharedPages(browser: Browser): Pages {
  commonPages ??= keptPages(browser);
  return commonPages;
}

/**
 * Starts what browser tests need. The build is there already.
 *
 * @param options.host where the application is, if not where all tests of this process find it; the caller closes it
 * @param options.keepsPage false for a new page each time
 */
export async function openBrowser(
  options: { host?: ApplicationHost; keepsPage?: boolean } = {},
): Promise<TestBrowser> {
  const { host = await sharedHost(), keepsPage = true } = options;
  const chromium = await sharedChromium();
  const pages = keepsPage ? sharedPages(chromium) : newPages(chromium);
  let endPage = async (_isSpoilt: boolean) => {};
  let seeLast = async () => "";

  async function closePage(isSpoilt = false) {
    const end = endPage;
    endPage = async () => {};
    seeLast = async () => "";
    await end(isSpoilt);
  }

  return {
    host,
    closePage,
    lastSeen: () => seeLast(),
    async open(query = "", change = () => {}, prepare) {
      await closePage();
      const wishes = new URLSearchParams(query);
      const page = await pages.take({ language: wishes.get("lang") ?? "en", prepare });
      const { fixtures, end } = await openPortal(page, host, wishes, change);
      endPage = async (isSpoilt) => {
        await pages.giveBack(page, isSpoilt);
        await end();
      };
      seeLast = () => lastSeen(fixtures);
      return fixtures;
    },
    async openBlank() {
      await closePage();
      const page = await chromium.newPage();
      endPage = () => page.close();
      return page;
    },
  };
}

const certificate = makeCertificate();

async function openPortal(
  page: Page,
  host: ApplicationHost,
  wishes: URLSearchParams,
  change: (portal: Portal) => unknown,
) {
  const scenario = wishes.get("scenario");
  const isPseudo = wishes.get("lang") === pseudoLanguage;
  if (isPseudo) wishes.set("lang", disguisedLanguage);
  const portal = createPortal(scenario ? { scenario: scenario as Portal["scenario"] } : {});
  change(portal);
  // As in the world: the built page talks to portals over https only.
  const server = await startPortalServer({ portal, ...host, certificate: await certificate });
  const offences = watchOffences(page.context(), [server.url, host.handlerUrl]);
  await page.goto(`${server.url}/?${wishes}`);

  const fixtures: Fixtures = {
    takeOffences: offences.take,
    portal,
    portalUrl: server.url,
    page,
    app: page.frameLocator("#application iframe"),
    say: isPseudo ? sayPseudo() : sayIn(wishes.get("lang") ?? "en"),
    slider: page.frameLocator(".slider iframe").last(),
    calls: (method) => portal.journal.filter((call) => call.method === method),
    commands: (name) =>
      page.evaluate(
        (wanted) =>
          window.frameCommands
            .filter((command) => command.name === wanted)
            .map(({ params }) => params),
        name,
      ),
  };
  return {
    fixtures,
    async end() {
      await server.close();
      offences.stop();
      const found = offences.take();
      if (found.length > 0) throw new Error(found.join("\n"));
    },
  };
}

/** Collects what the application did that it may not. */
function watchOffences(context: BrowserContext, known: string[]) {
  const offences: string[] = [];
  const origins = new Set(known.map((url) => new URL(url).origin));

  /** The page's policy had to forbid something: the application itself must never try. */
  function readMessage(message: ConsoleMessage) {
    if (/Content Security Policy|Trusted(HTML|Script)/.test(message.text())) {
      offences.push(message.text());
    }
  }

  /** An address is neither the portal's nor the application's, nor that of a connector's logo. */
  function readRequest(request: Request) {
    const { origin, protocol } = new URL(request.url());
    const isKnown = origins.has(origin) || ["data:", "blob:", "about:"].includes(protocol);
    if (!isKnown && request.resourceType() !== "image") {
      offences.push(`A request to a stranger: ${request.url()}`);
    }
  }

  context.on("console", readMessage);
  context.on("request", readRequest);
  return {
    take: () => offences.splice(0),
    stop() {
      context.off("console", readMessage);
      context.off("request", readRequest);
    },
  };
}
