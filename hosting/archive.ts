import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** The same for every file, so that the same files make the same bytes. ZIP knows no earlier moment. */
const noTime = new Date(1980, 0, 1);

/**
 * A folder as a ZIP for a static local application: `index.html` at its root (docs/platform.md#an-uploaded-archive).
 * What is compressed for our own servers stays out of it: the portal's network compresses by itself.
 *
 * @returns the same bytes for the same files, whenever and wherever it is made
 */
export async function zipFolder(dir: string): Promise<Uint8Array> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

  const files: Zippable = {};
  for (const path of paths) {
    const name = path.slice(dir.length + 1).replaceAll("\\", "/");
    files[name] = [await readFile(path), { mtime: noTime, level: 9, os: 0 }];
  }
  return zipSync(files);
}
