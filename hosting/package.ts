import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "vite";
import { zipFolder } from "./archive.ts";

const root = resolve(import.meta.dirname, "..");
const { name, version } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8"));

await build({ root, logLevel: "error" });
const archive = `${name}-${version}.zip`;
await writeFile(resolve(root, archive), await zipFolder(resolve(root, "dist")));
process.stdout.write(`${archive}\n`);
