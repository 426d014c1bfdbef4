import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The paths of all files below a folder, from the root. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

const codeIn = (folder: string) => filesIn(folder).filter((path) => /(?<!\.d)\.tsx?$/.test(path));

const read = (path: string) => readFileSync(join(root, path), "utf8");

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

/** A file from the root, or a package, and how it is imported, in the words of docs/architecture.md. */
interface Import {
  name: string;
  how: "" | "types of" | "style sheets of" | "by `import()`";
}

/** What a file imports; of packages only what a file of `src` does. */
function importsOf(path: string): Import[] {
  const statements = read(path).matchAll(
    /^(?:import|export) (type )?(?:[^;"=]+ from )?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  const found = [...statements].map(([, isOfTypes, named, loaded = ""]): Import => {
    if (!named) return { name: loaded, how: "by `import()`" };
    if (named.endsWith(".css")) return { name: named, how: "style sheets of" };
    return { name: named, how: isOfTypes ? "types of" : "" };
  });
  // Not written, but what JSX becomes imports it.
  if (path.endsWith(".tsx")) found.push({ name: "react", how: "" });
  return found.flatMap(({ name, how }) => {
    if (name.startsWith(".")) {
      return { name: join(dirname(path), name).replaceAll(sep, "/"), how };
    }
    return path.startsWith("src/") ? { name, how } : [];
  });
}

/** Whether words of the table, such as "`ui`" or "types of `biconnector`", let something be imported. */
function doLet(words: string, { name, how }: Import): boolean {
  if (words === "everything") return true;
  const [, before = "", place, after = ""] = /^(.*?)`(.+?)`(.*)$/.exec(words) ?? [];
  const onlyHow = (before + after).trim();
  if (onlyHow !== "" && onlyHow !== how) return false;
  const path = name.replace(/\.tsx?$/, "");
  return [`${place}/`, `src/${place}/`].some((folder) => `${path}/`.startsWith(folder));
}

test("every room imports only what the table in docs/architecture.md lets it", () => {
  const rows = read("docs/architecture.md").matchAll(
    /^\| (`(?:src|test|hosting)\/.*?) \| .* \| (.+) \|$/gm,
  );
  const rooms = [...rows].map(([, names = "", imports = ""]) => {
    const places = [...names.matchAll(/`([^`]+)`/g)].map(([, place = ""]) => place);
    const own = places.map((place) => `\`${place.replace(/\/$|\.tsx?$/, "")}\``);
    return { places, allowed: [...own, ...imports.split(", ")] };
  });

  const wrong = ["src", "test", "hosting"].flatMap(codeIn).flatMap((path) => {
    const room = rooms.find(({ places }) => places.some((place) => path.startsWith(place)));
    if (!room) return path.startsWith("src/") ? [`${path} is in no room`] : [];
    return importsOf(path)
      .filter((imported) => !room.allowed.some((words) => doLet(words, imported)))
      .map(({ name }) => `${path} imports ${name}`);
  });

  expect(wrong).toEqual([]);
});

test("only src/biconnector names REST methods, besides the batch of src/bitrix24", () => {
  const method =
    /["'`](?:app|biconnector|method|placement|user)\.[a-z]|\b(?:method: |call\(|read\()["'`]/;
  const naming = codeIn("src").filter((path) => method.test(read(path)));

  expect(naming.length).toBeGreaterThan(1);
  expect(naming.filter((path) => !path.startsWith("src/biconnector/"))).toEqual([
    "src/bitrix24/batch.ts",
  ]);
});
