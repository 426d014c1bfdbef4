import { readFileSync } from "node:fs";
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
