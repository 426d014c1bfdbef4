import { buildAll, isBuilt } from "../../hosting/build-application.ts";
import { findChromium } from "./find-chromium.ts";

/** Before all browser tests: one build of the application, unless there is one, and a browser for all of them. */
export default async function setup(): Promise<void> {
  process.env.CHROME_PATH = findChromium();
  if (!(await isBuilt())) await buildAll();
}
