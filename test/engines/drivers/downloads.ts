import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Download } from "./engine.ts";

const partly = /\.(part|tmp|wkdownload)$|^\./;

/** Watches a folder for files that are complete. @returns takes those that came since the last time */
export function watchFolder(folder: string): () => Promise<Download[]> {
  const known = new Set<string>();
  return async () => {
    const names = await readdir(folder).catch(() => []);
    const isUnderWay = (name: string) => names.some((other) => other.startsWith(`${name}.`));
    const fresh = names.filter(
      (name) => !known.has(name) && !partly.test(name) && !isUnderWay(name),
    );
    const downloads: Download[] = [];
    for (const name of fresh) {
      const content = await readFile(join(folder, name), "utf8");
      // An engine may hold the place of a file before it writes it.
      if (content === "") continue;
      known.add(name);
      downloads.push({ name, content });
    }
    return downloads;
  };
}
