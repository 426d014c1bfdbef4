import { resolve } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { languageOf } from "../../src/i18n/language.ts";
import { type Say, sayIn } from "../catalogues.ts";
import { type ApplicationHost, serveApplication } from "../portal/application-host.ts";
import { type Call, createPortal, type Portal } from "../portal/portal.ts";
import { startPortalServer } from "../portal/server.ts";
import { makeCertificate } from "./certificate.ts";
import { sharedChromium } from "./chromium.ts";
import { endNothingByTime } from "./end-nothing-by-time.ts";
import { lastSeen } from "./last-seen.ts";
import {
  disguisedLanguage,
  pseudoLanguage,
  sayPseudo,
  speakPseudoLanguage,
} from "./pseudo-language.ts";

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
  /** Closes the page. @throws when the application talked to anyone but the portal and its own host, or broke its own policy */
  closePage(): Promise<void>;
  close(): Promise<void>;
}

/** The folder with the built application. */
export const builtFiles = resolve(import.meta.dirname, "../../dist");

/** The browser of a file of tests: opened before the first, its page closed after each. */
export function testBrowser(): TestBrowser {
  const browser = {} as TestBrowser;
  beforeAll(async () => {
    Object.assign(browser, await openBrowser());
  });
  afterEach(async ({ task }) => {
    const [error] = task.result?.errors ?? [];
    // Into the error itself: its report comes last, also where hundreds of tests follow.
    if (error) error.message += `\n${await browser.lastSeen()}`;
    await browser.closePage();
  });
  afterAll(() => browser.close());
  return browser;
}

/**
 * Starts what a file of browser tests needs. The build is there already.
 *
 * @param server where the application is, if not on a server that is started for these tests
 */
export async function openBrowser(server?: ApplicationHost): Promise<TestBrowser> {
  const host = server ?? (await serveApplication({ dir: builtFiles }));
  const chromium = await sharedChromium();
  let endPage = async () => {};
  let seeLast = async () => "";

  async function closePage() {
    const end = endPage;
    endPage = async () => {};
    seeLast = async () => "";
    await end();
  }

  return {
    host,
    closePage,
    lastSeen: () => seeLast(),
    async open(query = "", change = () => {}, prepare = () => {}) {
      await closePage();
      const { fixtures, end } = await openPortal(chromium, host, query, change, prepare);
      endPage = end;
      seeLast = () => lastSeen(fixtures);
      return fixtures;
    },
    async openBlank() {
      await closePage();
      const page = await chromium.newPage();
      endPage = () => page.close();
      return page;
    },
    async close() {
      await closePage();
      await host.close();
    },
  };
}

const certificate = makeCertificate();

async function openPortal(
  browser: Browser,
  host: ApplicationHost,
  query: string,
  change: (portal: Portal) => unknown,
  prepare: (context: BrowserContext) => unknown,
) {
  const wishes = new URLSearchParams(query);
  const scenario = wishes.get("scenario");
  const isPseudo = wishes.get("lang") === pseudoLanguage;
  if (isPseudo) wishes.set("lang", disguisedLanguage);
  const language = wishes.get("lang") ?? "en";
  const portal = createPortal(scenario ? { scenario: scenario as Portal["scenario"] } : {});
  change(portal);
  // As in the world: the built page talks to portals over https only.
  const server = await startPortalServer({ portal, ...host, certificate: await certificate });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: languageOf(language).lang,
    ignoreHTTPSErrors: true,
    // A click aims at where a frame is: it must not be sliding in.
    reducedMotion: "reduce",
  });
  // Shorter than a test may take, so that a failure names what was waited for; long enough for a busy machine.
  context.setDefaultTimeout(90_000);
  const offences = [
    watchStrangers(context, [server.url, host.handlerUrl]),
    watchViolations(context),
  ];
  const page = await context.newPage();
  await context.addInitScript(endNothingByTime);
  await prepare(context);
  if (isPseudo) await speakPseudoLanguage(context, builtFiles);
  await page.goto(`${server.url}/?${wishes}`);

  const fixtures: Fixtures = {
    takeOffences: () => offences.flatMap((list) => list.splice(0)),
    portal,
    portalUrl: server.url,
    page,
    app: page.frameLocator("#application iframe"),
    say: isPseudo ? sayPseudo() : sayIn(language),
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
      await context.close();
      await server.close();
      const found = fixtures.takeOffences();
      if (found.length > 0) throw new Error(found.join("\n"));
    },
  };
}

/** Collects what the page's policy had to forbid: the application itself must never try. */
function watchViolations(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on("console", (message) => {
    if (/Content Security Policy|Trusted(HTML|Script)/.test(message.text())) {
      violations.push(message.text());
    }
  });
  return violations;
}

/** Collects the addresses asked for that are neither the portal's nor the application's, nor a connector's logo. */
function watchStrangers(context: BrowserContext, known: string[]): string[] {
  const strangers: string[] = [];
  const origins = new Set(known.map((url) => new URL(url).origin));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isKnown = origins.has(origin) || protocol === "data:" || protocol === "blob:";
    if (!isKnown && request.resourceType() !== "image")
      strangers.push(`A request to a stranger: ${request.url()}`);
  });
  return strangers;
}
