import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** Where pages of `docs` are cited, relative to the project. */
const places = [
  "src",
  "test",
  "hosting",
  "docs",
  ".github",
  "README.md",
  "README.ru.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
].flatMap(filesAt);

test("every citation of a page in docs names a heading of that page", () => {
  const headings = new Map(
    filesAt("docs")
      .filter((file) => file.endsWith(".md"))
      .map((file) => [file.slice("docs/".length), anchorsOf(read(file))]),
  );

  const wrong = places.flatMap((file) => {
    const own = file.startsWith("docs/") ? file.slice("docs/".length) : "";
    return citationsIn(read(file), own)
      .filter(({ page, anchor }) => headings.get(page)?.has(anchor) === false)
      .map(({ page, anchor }) => `${file}: ${page}#${anchor}`);
  });

  expect(wrong).toEqual([]);
});

test("no two headings of the facts share an anchor", () => {
  const titles = titlesOf(read("docs/platform.md"));

  expect(anchorsOf(read("docs/platform.md")).size).toBe(titles.length);
});

test("facts are cited by a heading, not by a number", () => {
  const numbered = places.filter((file) => /PLATFORM(\.md)?[\s*/]+\d/.test(read(file)));

  expect(numbered).toEqual([]);
});

test("no title of a test begins with the number of a section", () => {
  const section = /(?:\b(?:describe|rule|test)(?:\.\w+)*|\))\(\s*["'`]\d(?:\.\d+)* /;
  const numbered = places.filter((file) => file.endsWith(".ts") && section.test(read(file)));

  expect(numbered).toEqual([]);
});

test("every file that a page links to or shows exists", () => {
  const missing = places
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      linksIn(read(file))
        .filter((link) => !existsSync(join(root, dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );

  expect(missing).toEqual([]);
});

test("every picture in docs is shown by a page", () => {
  const shown = places
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => linksIn(read(file)).map((link) => posix.join(dirname(file), link)));
  const pictures = readdirSync(join(root, "docs/pictures")).map((name) => `docs/pictures/${name}`);

  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

/** The targets inside the repository, without their anchors. */
function linksIn(markdown: string): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** `docs/platform.md#lists` in code, `[…](platform.md#lists)` and, inside the page itself, `[…](#lists)` in prose. */
function citationsIn(text: string, own: string): { page: string; anchor: string }[] {
  const named = text.matchAll(/([\w.-]+\.md)#([\p{L}\p{N}_-]+)/gu);
  const inside = own === "" ? [] : text.matchAll(/(?<=\]\()()#([\p{L}\p{N}_-]+)/gu);
  return [...named, ...inside].map(([, page = "", anchor = ""]) => ({ page: page || own, anchor }));
}

/** What GitHub makes of headings for links to them. */
function anchorsOf(markdown: string): Set<string> {
  const slugs = titlesOf(markdown).map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return new Set(slugs);
}

function titlesOf(markdown: string): string[] {
  const prose = markdown.replace(/^```.*?^```/gms, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title);
}

function filesAt(place: string): string[] {
  const path = join(root, place);
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(place, name))
    : [place];
  return names
    .map((name) => name.replaceAll(sep, "/"))
    .filter((name) => /\.(tsx?|css|html|md|ya?ml)$/.test(name));
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
