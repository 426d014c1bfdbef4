import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The paths of all files below a folder, from the root. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

/** Each path with the folders on the way to it. */
function withFolders(paths: string[]): string[] {
  const steps = paths.flatMap((path) =>
    path.split("/").map((_, index, names) => names.slice(0, index + 1).join("/")),
  );
  return [...new Set(steps)];
}

test("no two paths differ in case only: not every file system can hold both", () => {
  const notOurs = new Set([".git", "node_modules", "dist"]);
  const entries = readdirSync(root, { withFileTypes: true }).filter(
    ({ name }) => !notOurs.has(name),
  );
  const paths = entries.flatMap((entry) =>
    entry.isDirectory() ? withFolders(filesIn(entry.name)) : [entry.name],
  );

  const seen = new Map<string, string>();
  const twice = paths.filter((path) => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    return other !== undefined;
  });
  expect(twice).toEqual([]);
});

test("only src/biconnector names the vendor's REST methods", () => {
  const naming = filesIn("src").filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      /["'`]biconnector\.[a-z]/.test(readFileSync(join(root, path), "utf8")),
  );

  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((path) => !path.startsWith("src/biconnector/"))).toEqual([]);
});
