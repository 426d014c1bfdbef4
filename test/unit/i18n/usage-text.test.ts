// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { loadLanguage } from "../../../src/i18n/load-language";
import { shortUsageText, usageText } from "../../../src/i18n/usage-text";

beforeEach(() => loadLanguage("en"));

test.each([
  [{ kind: "used", count: 1 }, "Used by 1 connection", "1 connection"],
  [{ kind: "used", count: 1234 }, "Used by 1,234 connections", "1,234 connections"],
  [{ kind: "used-at-least", count: 3 }, "Used by at least 3 connections", "3+ connections"],
  [{ kind: "unused" }, "No connections visible", "0 visible"],
] as const)("%j is “%s”, and where there is little room “%s”", (usage, whole, short) => {
  expect(usageText(usage)).toBe(whole);
  expect(shortUsageText(usage)).toBe(short);
});

test.each(["hidden", "unknown"] as const)("%s has no number to be shortened", (kind) => {
  expect(usageText({ kind })).not.toMatch(/\d/);
  expect(shortUsageText({ kind })).toBe(usageText({ kind }));
});
