import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  buildAll,
  buildApplication,
  builtApplication,
  isBuilt,
} from "../../hosting/build-application.ts";

/** How much more than the required packages by themselves the first screen may weigh. */
const budget = 1.15;

/**
 * The JavaScript and CSS that a page loads before its first screen, in bytes of gzip.
 *
 * @param page a built page with its assets in the folder of the build
 */
async function firstScreen(build: string, page: string): Promise<number> {
  const html = await readFile(join(build, page), "utf8");
  const assets = (await readdir(join(build, "assets"))).filter((name) => html.includes(`${name}"`));
  const files = await Promise.all(assets.map((name) => readFile(join(build, "assets", name))));
  return files.reduce((sum, file) => sum + gzipSync(file).byteLength, 0);
}

async function firstScreenOfFloor(): Promise<number> {
  const input = "test/size/floor.html";
  const outDir = await mkdtemp(join(tmpdir(), "connectors-size-"));
  try {
    await buildApplication({ outDir, emptyOutDir: true, rolldownOptions: { input } });
    return await firstScreen(outDir, input);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

if (!(await isBuilt())) await buildAll();
const floor = await firstScreenOfFloor();
const application = await firstScreen(builtApplication, "index.html");
const ratio = application / floor;

process.stdout.write(
  `First screen: ${application} bytes gzip, ${ratio.toFixed(3)} × the floor of ${floor} (budget ${budget}).\n`,
);
if (ratio > budget) process.exitCode = 1;
