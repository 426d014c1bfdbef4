import { buildApplication } from "./build.ts";
import { findChromium } from "./find-chromium.ts";

/** Before all browser tests: one build of the application, and a browser for all of them. */
export default async function setup(): Promise<void> {
  process.env.CHROME_PATH = findChromium();
  await buildApplication();
}
