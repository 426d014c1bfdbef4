import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
/** A block of commands. */
const fenced = /^```[\s\S]*?^```/gm;

const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What a translation has in common with its original: everything but words. */
function shapeOf(markdown: string) {
  const fences = [...markdown.matchAll(fenced)].map(([fence]) => fence);
  const prose = markdown.replace(fenced, "");
  const lines = prose.split("\n");
  return {
    headings: lines.flatMap((line) => /^#+(?= )/.exec(line) ?? []),
    commands: fences,
    code: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code).sort(),
    items: lines.filter((line) => /^(?:-|\d+\.) /.test(line)).length,
    tables: tablesOf(lines),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) =>
      link
        .replace(/#.*/, "#")
        .replace(/\.ru(?=\.md)/, "")
        .replace(/-ru(?=\.png)/, "-en"),
    ),
  };
}

/** The number of cells in each row, table by table. */
function tablesOf(lines: string[]): number[][] {
  const tables: number[][] = [];
  lines.forEach((line, index) => {
    if (!line.startsWith("|")) return;
    if (!lines[index - 1]?.startsWith("|")) tables.push([]);
    tables.at(-1)?.push(line.split("|").length - 2);
  });
  return tables;
}

describe.each([
  ["README.md", "README.ru.md"],
  ["docs/install.md", "docs/install.ru.md"],
])("%s and its Russian translation", (original, translation) => {
  const wanted = shapeOf(read(original));
  const found = shapeOf(read(translation));

  test.each(["headings", "commands", "code", "items", "tables", "links"] as const)(
    "have the same %s",
    (part) => {
      expect(wanted[part]).not.toEqual([]);
      expect(found[part]).toEqual(wanted[part]);
    },
  );

  test("lead to each other", () => {
    const name = (file: string) => file.replace("docs/", "");
    expect(read(original)).toContain(`(${name(translation)})`);
    expect(read(translation)).toContain(`(${name(original)})`);
  });
});

test("the Russian pages are in Russian", () => {
  for (const file of ["README.ru.md", "docs/install.ru.md"]) {
    const rows = read(file)
      .replace(fenced, "")
      .split("\n")
      .map((line) => line.replace(/`[^`]*`|\[In English\]\(\S*\)/g, ""))
      .filter((line) => /[a-z]{3}/i.test(line) && !/[а-яё]/i.test(line));
    expect(rows).toEqual([]);
  }
});
