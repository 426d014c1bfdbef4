import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { type ApplicationHost, serveApplication } from "../../portal/application-host.ts";
import type { Portal } from "../../portal/portal.ts";
import { sharedChromium } from "../chromium.ts";
import { type Fixtures, openFixtures } from "./fixtures.ts";

/** The probe application, built once, and a browser. */
export interface TestBrowser {
  host: ApplicationHost;
  /**
   * Opens the page of a fresh portal with the probe in it.
   *
   * @param query of the portal page
   * @param change made to the portal before
   */
  open(query?: string, change?: (portal: Portal) => void): Promise<Fixtures>;
  close(): Promise<void>;
}

/** Serves the probe on its own origin, and opens the browser. */
export async function openBrowser(): Promise<TestBrowser> {
  const host = await serveApplication({ dir: inject("builtProbe") });
  const chromium = await sharedChromium();
  const context = await chromium.newContext({ reducedMotion: "reduce" });
  context.setDefaultTimeout(90_000);

  return {
    host,
    open: (query, change) => openFixtures(context, host, query, change),
    async close() {
      await context.close();
      await host.close();
    },
  };
}

/**
 * Opens a page once for all tests of a describe, as that is most of what a small one costs. Each leaves the page as it was,
 * or closes it. After one that failed it is opened anew: nobody knows what that has left.
 */
export function openOnce(open: () => Promise<Fixtures>): void {
  let fixtures: Fixtures | undefined;
  beforeEach(async () => {
    if (!fixtures || fixtures.page.isClosed()) fixtures = await open();
    await fixtures.sdk();
    await fixtures.forget();
  });
  afterEach(async ({ task }) => {
    if (task.result?.errors) await fixtures?.close();
  });
  afterAll(() => fixtures?.close());
}
