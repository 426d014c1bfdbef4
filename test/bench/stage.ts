import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { buildAll, builtApplication, isBuilt } from "../../hosting/build-application.ts";
import { makeCertificate } from "../browser/certificate.ts";
import { findChromium } from "../browser/find-chromium.ts";
import { type ApplicationHost, serveApplication } from "../portal/application-host.ts";
import { createPortal, type Portal } from "../portal/portal.ts";
import type { ScenarioName } from "../portal/scenarios.ts";
import { startPortalServer } from "../portal/server.ts";
import { buildFloor } from "../size/build-floor.ts";

/** What is opened inside a portal: the application, or the page of its packages. */
export type Contestant = "application" | "floor";

/** A portal with one of the two, in a browser that has never seen it. */
export interface Visit {
  portal: Portal;
  context: BrowserContext;
  page: Page;
  /** The address of the portal's page. */
  url: string;
}

/** What all measurements share. */
export interface Stage {
  browserVersion: string;
  /** Opens nothing yet: the page is blank. */
  visit<T>(
    contestant: Contestant,
    scenario: ScenarioName,
    use: (visit: Visit) => Promise<T>,
  ): Promise<T>;
  close(): Promise<void>;
}

/** Builds what is not built, serves both contestants and starts Chromium. */
export async function setStage(): Promise<Stage> {
  const floorDir = await mkdtemp(join(tmpdir(), "connectors-bench-"));
  if (!(await isBuilt())) await buildAll();
  await buildFloor(floorDir);
  const hosts: Record<Contestant, ApplicationHost> = {
    application: await serveApplication({ dir: builtApplication }),
    floor: await serveApplication({ dir: floorDir }),
  };
  const certificate = await makeCertificate();
  const browser = await launch();

  return {
    browserVersion: browser.version(),
    async visit(contestant, scenario, use) {
      const portal = createPortal({ scenario });
      portal.switches.rateLimit = null;
      const server = await startPortalServer({ portal, ...hosts[contestant], certificate });
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        ignoreHTTPSErrors: true,
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(60_000);
      try {
        return await use({ portal, context, page: await context.newPage(), url: server.url });
      } finally {
        await context.close();
        await server.close();
      }
    },
    async close() {
      await browser.close();
      await Promise.all(Object.values(hosts).map((host) => host.close()));
      await rm(floorDir, { recursive: true });
    },
  };
}

/** The portal and the frame share a process, as DevTools slows down one page's process only. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-site-isolation-trials",
      "--disable-features=IsolateOrigins,site-per-process",
    ],
  });
}
