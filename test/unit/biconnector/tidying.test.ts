import { describe, expect, test } from "vitest";
import { areCodesUntouched, tidied } from "../../../src/biconnector/tidying";
import { registrable } from "../harness/connector-fields.ts";

const credential = (code: string, name = "Name") => ({ name, code, type: "STRING" as const });

describe("what pasting brings along", () => {
  const pasted = {
    ...registrable,
    title: " Title ",
    logo: " https://service.example/logo.svg\n",
    urlCheck: "\u200bhttps://service.example/check ",
    sourceCode: " code ",
    settings: [credential(" host "), credential(" port ")],
  };

  test("is taken off the ends of addresses and codes, not of texts", () => {
    expect(tidied(pasted)).toEqual({
      ...registrable,
      title: " Title ",
      sourceCode: "code",
      settings: [credential("host"), credential("port")],
    });
  });

  test("stays where nobody touched it", () => {
    const before = { ...pasted, sourceCode: "code", settings: [credential(" host ")] };

    expect(tidied(pasted, before)).toEqual({
      ...pasted,
      sourceCode: "code",
      settings: [credential(" host "), credential("port")],
    });
  });

  test("stays in a credential that was moved, or left behind by another", () => {
    const before = {
      ...registrable,
      settings: [credential("old"), credential("host "), credential("port\u00a0")],
    };
    const [, host, port] = before.settings;
    expect(tidied({ ...before, settings: [host, port] as never }, before).settings).toEqual([
      host,
      port,
    ]);
    expect(tidied({ ...before, settings: [port, host] as never }, before).settings).toEqual([
      port,
      host,
    ]);
  });

  test("is no change where a field has dropped what it cannot show", () => {
    const before = {
      ...registrable,
      title: "My\nSQL",
      description: "one\r\ntwo",
      urlData: "https://service.example/\ndata",
      settings: [credential("ho\nst", "Ho\nst")],
    };
    const visited = {
      ...before,
      title: "MySQL",
      description: "one\ntwo",
      urlData: "https://service.example/data",
      settings: [credential("host", "Host")],
    };
    expect(tidied(visited, before)).toEqual(before);
    expect(tidied({ ...visited, title: "MySQL 8" }, before).title).toBe("MySQL 8");
  });
});

test.each([
  ["they stand alone now", ["a", "A"], ["b", "a", "A"], true],
  ["they have changed places", ["A", "a"], ["a", "A"], true],
  ["there is one more of them", ["a", "a", "a"], ["a", "a"], false],
  ["one of them is another", ["a", "A "], ["a", "A"], false],
  ["there was none", ["a"], [], false],
] as const)("codes that are alike: %s", (_, now, before, areUntouched) => {
  const settings = (codes: readonly string[]) => codes.map((code) => credential(code));
  expect(areCodesUntouched("a", settings(now), settings(before))).toBe(areUntouched);
});
