import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lowestVersions } from "../../../hosting/lowest-versions.ts";

test.each(["README.md", "README.ru.md"])(
  "%s names the versions that the build is made for",
  (file) => {
    const rows = readFileSync(file, "utf8").matchAll(
      /^\| (Chromium|Firefox|WebKit)\b[^|]*\| ([\d.]+) \|/gm,
    );
    const named = Object.fromEntries(
      [...rows].map(([, engine = "", version]) => [engine, version]),
    );
    const built = Object.entries(lowestVersions).map(([engine, { version }]) => [engine, version]);
    expect(named).toEqual(Object.fromEntries(built));
  },
);

/** What browsers learned after the oldest of them, and the build does not replace. */
const younger = [
  "URL.canParse",
  "URL.parse",
  "Promise.withResolvers",
  "Promise.try",
  "Object.groupBy",
  "Map.groupBy",
  "Array.fromAsync",
  "AbortSignal.any",
  "Iterator.from",
  "RegExp.escape",
  "Uint8Array.fromBase64",
  ".isWellFormed(",
  ".toWellFormed(",
  ".isSubsetOf(",
  ".isSupersetOf(",
  ".isDisjointFrom(",
  ".symmetricDifference(",
  ".values().map(",
  ".values().filter(",
  ".keys().map(",
  ".entries().map(",
  ".showPopover(",
];

test("the application calls nothing that the oldest browsers lack", () => {
  const files = readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const calls = files.flatMap((file) => {
    const code = readFileSync(file, "utf8").replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
    return younger.filter((name) => code.includes(name)).map((name) => `${name} in ${file}`);
  });
  expect(files.length).toBeGreaterThan(200);
  expect(calls).toEqual([]);
});
