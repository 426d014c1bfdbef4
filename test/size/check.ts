import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** How much more than the required packages by themselves the first screen may weigh. */
const budget = 1.15;

/**
 * The JavaScript and CSS that a page loads before its first screen, in bytes of gzip.
 *
 * @param html the page, relative to the project
 */
async function firstScreen(html: string): Promise<number> {
  const outDir = await mkdtemp(join(tmpdir(), "connectors-size-"));
  try {
    await build({
      logLevel: "error",
      build: { outDir, emptyOutDir: true, rolldownOptions: { input: html } },
    });
    const page = await readFile(join(outDir, html), "utf8");
    const names = (await readdir(join(outDir, "assets"))).filter((name) => page.includes(name));
    const files = await Promise.all(names.map((name) => readFile(join(outDir, "assets", name))));
    return files.reduce((sum, file) => sum + gzipSync(file).byteLength, 0);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

const floor = await firstScreen("test/size/floor.html");
const application = await firstScreen("index.html");
const ratio = application / floor;

process.stdout.write(
  `First screen: ${application} bytes gzip, ${ratio.toFixed(3)} × the floor of ${floor} (budget ${budget}).\n`,
);
if (ratio > budget) process.exitCode = 1;
