import type { TestProject } from "vitest/node";
import { buildAll, isBuilt } from "../../hosting/build-application.ts";
import { engineNames } from "./drivers/engine.ts";
import { type FoundEngines, findEngines } from "./find-engines.ts";
import { buildTools } from "./in-page/build.ts";

declare module "vitest" {
  interface ProvidedContext {
    engines: FoundEngines;
    /** The script that looks inside the frames. */
    engineTools: string;
  }
}

/** Before all stories: the engines, one build of the application, unless there is one, and what looks inside it. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const engines = findEngines(engineNames);
  if (engines.chromium) process.env.CHROME_PATH = engines.chromium;
  provide("engines", engines);
  if (!(await isBuilt())) await buildAll();
  provide("engineTools", await buildTools());
}
