import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildApplication } from "../../hosting/build-application.ts";

const page = "test/size/floor.html";

/** Builds the floor page as the application is built: its `index.html` and assets. @param outDir an empty folder */
export async function buildFloor(outDir: string): Promise<void> {
  await buildApplication({ outDir, emptyOutDir: true, rolldownOptions: { input: page } }, "floor");
  const index = join(outDir, "index.html");
  await rename(join(outDir, page), index);
  const html = await readFile(index, "utf8");
  await writeFile(index, html.replaceAll("../../", "./"));
}
