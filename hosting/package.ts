import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { zipFolder } from "./archive.ts";
import { buildAll, builtApplication } from "./build-application.ts";

const root = resolve(import.meta.dirname, "..");
const { name, version } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8"));

// Anew in any case: `isBuilt` knows of which sources a build was made, not whether anybody touched its files since.
await buildAll();
const archive = `${name}-${version}.zip`;
const bytes = await zipFolder(builtApplication);
// As `sha256sum --check` reads it.
const checksum = `${createHash("sha256").update(bytes).digest("hex")}  ${archive}\n`;
await writeFile(resolve(root, archive), bytes);
await writeFile(resolve(root, `${archive}.sha256`), checksum);
process.stdout.write(checksum);
