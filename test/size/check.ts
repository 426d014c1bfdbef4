import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildAll, builtApplication, isBuilt } from "../../hosting/build-application.ts";
import { buildFloor } from "./build-floor.ts";

/** How much more than the required packages by themselves the first screen may weigh. */
const budget = 1.1;

/** The JavaScript and CSS that a built page loads before its first screen, in bytes of gzip. */
async function firstScreen(build: string): Promise<number> {
  const html = await readFile(join(build, "index.html"), "utf8");
  const assets = (await readdir(join(build, "assets"))).filter((name) => html.includes(`${name}"`));
  const files = await Promise.all(assets.map((name) => readFile(join(build, "assets", name))));
  return files.reduce((sum, file) => sum + gzipSync(file).byteLength, 0);
}

async function firstScreenOfFloor(): Promise<number> {
  const outDir = await mkdtemp(join(tmpdir(), "connectors-size-"));
  try {
    await buildFloor(outDir);
    return await firstScreen(outDir);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

if (!(await isBuilt())) await buildAll();
const floor = await firstScreenOfFloor();
const application = await firstScreen(builtApplication);
const ratio = application / floor;

process.stdout.write(
  `First screen: ${application} bytes gzip, ${ratio.toFixed(3)} × the floor of ${floor} (budget ${budget}).\n`,
);
if (ratio > budget) process.exitCode = 1;
