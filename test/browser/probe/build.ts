import { copyFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Builds the probe with the real SDK. @returns the folder, which is the caller's to remove */
export async function buildProbe(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "probe-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "./",
    logLevel: "error",
    build: { outDir: dir },
  });
  await copyFile(join(dir, "index.html"), join(dir, "install.html"));
  return dir;
}
