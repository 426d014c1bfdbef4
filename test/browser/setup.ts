import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { buildAll, isBuilt } from "../../hosting/build-application.ts";
import { findChromium } from "./find-chromium.ts";
import { buildProbe } from "./probe/build.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the built probe. */
    builtProbe: string;
  }
}

/** Before all browser tests: a browser for them, one build of the application, unless there is one, and of the probe. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  process.env.CHROME_PATH = findChromium();
  if (!(await isBuilt())) await buildAll();
  const probe = await buildProbe();
  provide("builtProbe", probe);
  return () => rm(probe, { recursive: true });
}
