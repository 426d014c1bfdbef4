import { buildAll, isBuilt } from "../../hosting/build-application.ts";
import { findProgram } from "./find-program.ts";

/**
 * Before all tests of what is built: one build for all of them, unless there is one of just these sources, and the
 * servers that can be had, installed by one process and not by several at once.
 */
export default async function setup(): Promise<void> {
  if (!(await isBuilt())) await buildAll();
  findProgram("nginx", "nginx-light");
  findProgram("caddy", "caddy");
}
