import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** The first is a Chromium without windows: the tests take half as long in it. */
const commands = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];

const otherPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Ways to get one, in the order in which they are tried. */
const installations = [
  ["npx", "playwright-core", "install", "chromium"],
  ["apt-get", "update"],
  ["apt-get", "install", "--yes", "--no-install-recommends", "chromium-headless-shell"],
  ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"],
];

/**
 * The program of a Chrome or Chromium, installed first if there is none. `CHROME_PATH` wins.
 *
 * @throws when there is none and none can be installed
 */
export function findChromium(): string {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;

  for (const [command = "", ...parameters] of [[], ...installations]) {
    if (command) {
      process.stdout.write(
        `No Chrome or Chromium yet. Trying: ${command} ${parameters.join(" ")}\n`,
      );
      spawnSync(command, parameters, { stdio: "inherit", timeout: 240_000 });
    }
    const found = installedChromium();
    if (found) return found;
  }
  throw new Error(
    "The browser tests need Chrome or Chromium. Install one, or name its program in CHROME_PATH.",
  );
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...otherPlaces, chromium.executablePath()].find((path) => existsSync(path));
}
