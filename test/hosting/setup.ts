import { buildAll, isBuilt } from "../../hosting/build-application.ts";

/** Before all tests of what is built: one build for all of them, unless there is one of just these sources. */
export default async function setup(): Promise<void> {
  if (!(await isBuilt())) await buildAll();
}
