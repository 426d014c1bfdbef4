import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
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

/** Builds the probe with the real SDK, serves it on its own origin and starts a browser. */
export async function openBrowser(): Promise<TestBrowser> {
  const dir = await mkdtemp(join(tmpdir(), "probe-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "./",
    logLevel: "error",
    build: { outDir: dir },
  });
  await copyFile(join(dir, "index.html"), join(dir, "install.html"));
  const host = await serveApplication({ dir });
  const chromium = await sharedChromium();
  const context = await chromium.newContext({ reducedMotion: "reduce" });

  return {
    host,
    open: (query, change) => openFixtures(context, host, query, change),
    async close() {
      await context.close();
      await host.close();
      await rm(dir, { recursive: true });
    },
  };
}
