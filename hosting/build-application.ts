import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { build, type InlineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");

/** The folder with the built application. */
export const builtApplication = resolve(root, "dist");
/** The program of the server that serves it. */
export const builtServer = resolve(root, "dist-server/serve.mjs");

/** All that a build depends on. */
const sources = [
  "LICENSE",
  "hosting",
  "index.html",
  "lingui.config.ts",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "vite.config.ts",
];

/** Says of which sources the build is that lies there. Not in it, as all that is in it is shipped. */
const stamp = resolve(root, "node_modules/.cache/connectors/built");

/**
 * Builds the application as it is shipped, whatever `NODE_ENV` says: a test runner's would make it one for developers.
 *
 * @param mode `floor` for the page that has the required packages as they come
 */
export async function buildApplication(
  options: InlineConfig["build"] = {},
  mode: "production" | "floor" = "production",
): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({ root, mode, logLevel: "error", build: options });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}

/** Builds application and server where they are served from, and leaves word of it for `isBuilt`. */
export async function buildAll(): Promise<void> {
  const fingerprint = await fingerprintOfSources();
  await buildApplication();
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: "hosting/serve.ts",
      outDir: dirname(builtServer),
      target: "node20",
      // It runs without a package.json that would say so.
      rolldownOptions: { output: { entryFileNames: basename(builtServer) } },
    },
  });
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, fingerprint);
}

/** Whether what `buildAll` makes is there, made of the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  if (![join(builtApplication, "index.html"), builtServer, stamp].every(existsSync)) return false;
  return (await readFile(stamp, "utf8")) === (await fingerprintOfSources());
}

/** The commit counts too: the application shows it. */
async function fingerprintOfSources(): Promise<string> {
  const hash = createHash("sha256");
  hash.update(spawnSync("git", ["rev-parse", "HEAD"], { cwd: root }).stdout ?? "");
  for (const source of sources) {
    for (const file of await filesIn(resolve(root, source))) {
      hash.update(`\n${file}\n`).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
