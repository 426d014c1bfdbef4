import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findChromium } from "../browser/find-chromium.ts";
import type { EngineName } from "./drivers/engine.ts";
import type { WebKitPrograms } from "./drivers/webkit.ts";

/** The programs of the engines that this machine has. */
export interface FoundEngines {
  chromium?: string;
  firefox?: string;
  webkit?: WebKitPrograms;
}

/** What Debian and Ubuntu call them. */
const packages: Record<EngineName, string[]> = {
  chromium: ["chromium-headless-shell"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};

const variables: Record<EngineName, string> = {
  chromium: "CHROME_PATH",
  firefox: "FIREFOX_PATH",
  webkit: "WEBKIT_DRIVER_PATH",
};

const look: { [Name in EngineName]: () => FoundEngines[Name] } = {
  chromium: () => process.env.CHROME_PATH ?? findChromium(),
  firefox: () =>
    process.env.FIREFOX_PATH ??
    onPath("firefox-esr", "firefox") ??
    existing("/Applications/Firefox.app/Contents/MacOS/firefox"),
  webkit: () => {
    const driver = process.env.WEBKIT_DRIVER_PATH ?? onPath("WebKitWebDriver");
    const screen = onPath("Xvfb");
    const browser = miniBrowser();
    return driver && screen && browser ? { driver, screen, browser } : undefined;
  },
};

/**
 * The engines of this machine, installed first where that is possible: `CHROME_PATH`, `FIREFOX_PATH` and
 * `WEBKIT_DRIVER_PATH` win. Says what an engine lacks that cannot be had; its stories are skipped.
 */
export function findEngines(names: readonly EngineName[]): FoundEngines {
  const lacking = () => names.filter((name) => !found(name));
  const missing = lacking().flatMap((name) => packages[name]);
  if (missing.length > 0) install(missing);
  for (const name of lacking()) {
    process.stdout.write(
      `No ${name} here, its stories are skipped: install ${packages[name].join(" and ")}, or name the program in ${variables[name]}.\n`,
    );
  }
  const engines: FoundEngines = {};
  for (const name of names) Object.assign(engines, { [name]: found(name) });
  return engines;
}

function found(name: EngineName): FoundEngines[EngineName] {
  try {
    return look[name]();
  } catch {
    return undefined;
  }
}

/** Tries to install packages, as root or where no password is asked for. */
function install(missing: string[]): void {
  if (!onPath("apt-get")) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  const commands = [
    ["apt-get", "update"],
    ["apt-get", "install", "--yes", "--no-install-recommends", ...missing],
  ];
  for (const command of commands) {
    const [program = "", ...parameters] = [...asRoot, ...command];
    process.stdout.write(
      `Missing: ${missing.join(", ")}. Trying: ${program} ${parameters.join(" ")}\n`,
    );
    spawnSync(program, parameters, {
      stdio: "inherit",
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existing);
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

/** WebKitGTK's own browser lies beside its library, in a folder with the machine's and the version's name. */
function miniBrowser(): string | undefined {
  const roots = ["/usr/lib", "/usr/libexec", ...children("/usr/lib")];
  const folders = roots.flatMap((root) =>
    ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((name) => join(root, name)),
  );
  return folders.map((folder) => join(folder, "MiniBrowser")).find(existing);
}

function children(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
