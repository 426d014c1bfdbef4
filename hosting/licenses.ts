import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Where Vite lists the licences of the packages in the bundle; as data, when the name ends like that. */
export const collectedLicenses = "licenses.json";

/** As Vite collects it. */
interface License {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

const root = resolve(import.meta.dirname, "..");

/** Those whose own code a build puts into the bundle, and how it names it there. */
const builders = { vite: "\0vite/", rolldown: "\0rolldown/" };

/** Writes `licenses.md`: our own licence and those of all that is in the bundle, each with its text. */
export function licenses(): Plugin {
  return {
    name: "licenses",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const collected = bundle[collectedLicenses];
        if (collected?.type !== "asset") throw new Error("Vite has collected no licences.");
        delete bundle[collectedLicenses];

        const modules = Object.values(bundle).flatMap((file) =>
          file.type === "chunk" ? file.moduleIds : [],
        );
        const used = Object.entries(builders).filter(([, prefix]) =>
          modules.some((id) => id.startsWith(prefix)),
        );
        const packages: License[] = [
          ...JSON.parse(String(collected.source)),
          ...(await Promise.all(used.map(([name]) => licenseOfBuilder(name)))),
        ];
        const own = await readFile(resolve(root, "LICENSE"), "utf8");
        const sections = await Promise.all(packages.map(sectionOf));
        this.emitFile({
          type: "asset",
          fileName: "licenses.md",
          source: ["# Connectors", own.trim(), "# What it contains", ...sections, ""].join("\n\n"),
        });
      },
    },
  };
}

async function sectionOf({ name, version, identifier = "", text }: License): Promise<string> {
  const words = text || (identifier === "MIT" ? await mitLicense(name) : "");
  if (!words) throw new Error(`${name} ${version} comes without the text of its licence.`);
  return `## ${name} ${version} (${identifier})\n\n${words}`;
}

/** For a package that names its licence and leaves its text out. */
async function mitLicense(name: string): Promise<string> {
  const { author } = await packageOf(name);
  const holder = typeof author === "object" ? author.name : author;
  if (!holder) throw new Error(`${name} says nowhere whose it is.`);
  const own = await readFile(resolve(root, "LICENSE"), "utf8");
  return own.trim().replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

async function licenseOfBuilder(name: string): Promise<License> {
  const { version, license } = await packageOf(name);
  const file = await readFile(
    resolve(root, "node_modules", name, builderLicenseFile(name)),
    "utf8",
  );
  // What follows is about what the builder itself contains.
  const text = file.split(/^# Licenses of bundled dependencies/m)[0]?.trim() ?? "";
  return { name, version, identifier: license, text };
}

function builderLicenseFile(name: string): string {
  return name === "vite" ? "LICENSE.md" : "LICENSE";
}

async function packageOf(name: string) {
  return JSON.parse(await readFile(resolve(root, "node_modules", name, "package.json"), "utf8"));
}
