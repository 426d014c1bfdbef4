import { describe, expect, test } from "vitest";
import type { ConnectorFields } from "../../../src/biconnector/connector-fields";
import { problemsOf } from "../../../src/biconnector/validation";
import { registrable } from "../harness/connector-fields.ts";

const outOfRange = { kind: "no-number", least: -2_147_483_648, most: 2_147_483_647 };
const credential = (code: string, name = "Name") => ({ name, code, type: "STRING" as const });

describe("what the portal would not take", () => {
  test("is nothing in a connector that can be registered", () => {
    const settings = [credential("host"), credential("port")];
    const longest = { title: "😀".repeat(512), description: "я".repeat(32_767) };
    const logo = "data:image/png;base64,AAAA";

    expect(problemsOf({ ...registrable, ...longest, settings, logo })).toEqual(new Map());
  });

  test.each(["https://service.example", "HTTPS://user@[::1]:8443?a=\\", "http://a/b\\c#d"])(
    "is no address that a service can have: %s",
    (urlData) => {
      expect(problemsOf({ ...registrable, urlData })).toEqual(new Map());
    },
  );

  test.each(["https://cdn.example/my logo.png", `https://cdn.example/${"a".repeat(2100)}.png`])(
    "is no logo that the page can show: %s",
    (logo) => {
      expect(problemsOf({ ...registrable, logo })).toEqual(new Map());
    },
  );

  test.each<[Partial<ConnectorFields>, string, object]>([
    [{ title: " " }, "title", { kind: "missing" }],
    [{ title: "\u200b" }, "title", { kind: "invisible" }],
    [{ title: "\u200b".repeat(513) }, "title", { kind: "too-long", longest: 512 }],
    [{ title: "😀".repeat(513) }, "title", { kind: "too-long", longest: 512 }],
    [{ title: "\ud83d" }, "title", { kind: "half-character" }],
    [{ description: "я".repeat(32_768) }, "description", { kind: "too-large", longest: 65_535 }],
    [{ description: "\udc00" }, "description", { kind: "half-character" }],
    [{ logo: "" }, "logo", { kind: "missing" }],
    [{ logo: "http://service.example/logo.png" }, "logo", { kind: "no-image" }],
    [{ logo: "logo.png" }, "logo", { kind: "no-image" }],
    [{ logo: "https://" }, "logo", { kind: "no-image" }],
    [{ logo: "https:logo.png" }, "logo", { kind: "no-image" }],
    [{ urlCheck: "" }, "urlCheck", { kind: "missing" }],
    [{ urlTableList: "ftp://service.example" }, "urlTableList", { kind: "no-address" }],
    [{ urlTableDescription: "https://" }, "urlTableDescription", { kind: "no-address" }],
    // Browsers take a backslash for the end of the host, others for a part of a name in front of it.
    [{ urlData: "https://service.example\\@10.0.0.1/x" }, "urlData", { kind: "no-address" }],
    [{ urlData: "http://\\service.example" }, "urlData", { kind: "no-address" }],
    [{ urlData: "https://service.example/a b" }, "urlData", { kind: "blank-inside" }],
    [
      { urlData: `https://service.example/${"a".repeat(2048)}` },
      "urlData",
      { kind: "too-long", longest: 2048 },
    ],
    [{ sort: 0.5 }, "sort", outOfRange],
    [{ sort: Number.NaN }, "sort", outOfRange],
    [{ sort: 2 ** 31 }, "sort", outOfRange],
    [{ sort: -(2 ** 31) - 1 }, "sort", outOfRange],
    [{ sourceCode: "a".repeat(65) }, "sourceCode", { kind: "too-long", longest: 64 }],
    [{ settings: [credential("host", "")] }, "settings.0.name", { kind: "missing" }],
    [{ settings: [credential("host", "\u2060")] }, "settings.0.name", { kind: "invisible" }],
    [{ settings: [credential("")] }, "settings.0.code", { kind: "missing" }],
    [{ settings: [credential("ho st")] }, "settings.0.code", { kind: "blank-inside" }],
    [{ settings: [credential("a"), credential("a")] }, "settings.1.code", { kind: "twice" }],
    [{ settings: [credential("a"), credential("A")] }, "settings.1.code", { kind: "alike" }],
    [
      { settings: Array(2000).fill(credential("")) },
      "settings",
      { kind: "too-large", longest: 65_535 },
    ],
  ])("is named with its field, and nothing else (%#)", (fields, path, problem) => {
    expect([...problemsOf({ ...registrable, ...fields })]).toEqual([[path, problem]]);
  });
});
