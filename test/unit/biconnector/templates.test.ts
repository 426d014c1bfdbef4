import { describe, expect, test } from "vitest";
import {
  addressesUnder,
  hostOf,
  isExtensionTitle,
  type TemplateName,
  templates,
} from "../../../src/biconnector/templates";

const names = Object.keys(templates) as TemplateName[];

describe("the addresses of a template", () => {
  test.each([
    ["mysql", (action: string) => `https://bi.example/?connection_type=mysql&action=${action}`],
    [
      "postgresql",
      (action: string) => `https://bi.example/?connection_type=postgresql&action=${action}`,
    ],
    ["sqlite", (action: string) => `https://bi.example/?action=${action}`],
    ["rest", (action: string) => `https://bi.example/${action}`],
  ] as const)("are what the service answers at (%s)", (name, address) => {
    expect(addressesUnder("https://bi.example", name)).toEqual({
      urlCheck: address("check"),
      urlTableList: address("table_list"),
      urlTableDescription: address("table_description"),
      urlData: address("data"),
    });
  });

  test.each([
    ["a slash", "https://bi.example/app/"],
    ["slashes", "https://bi.example/app///"],
    ["blanks, visible and not", " \u200bhttps://bi.example/app \n"],
    ["no scheme", "bi.example/app"],
    ["a fragment", "https://bi.example/app#top"],
    ["an address of the service", "https://bi.example/app/?connection_type=mysql&action=data"],
  ])("do not mind %s", (_, base) => {
    for (const name of names) {
      expect(addressesUnder(base, name)).toEqual(addressesUnder("https://bi.example/app", name));
    }
  });

  test.each([
    ["mysql", "https://bi.example/app/?key=a%20b&v=1&connection_type=mysql&action=data"],
    ["sqlite", "https://bi.example/app/?key=a%20b&v=1&action=data"],
    ["rest", "https://bi.example/app/data?key=a%20b&v=1"],
  ] as const)("keep the parameters of the base (%s)", (name, address) => {
    expect(addressesUnder("https://bi.example/app/?key=a%20b&v=1", name).urlData).toBe(address);
  });

  test("are empty without a base", () => {
    for (const name of names) {
      expect(new Set(Object.values(addressesUnder(" \u200b", name)))).toEqual(new Set([""]));
    }
  });

  test.each(["http://bi.example", "HTTPS://bi.example", "ftp://bi.example"])(
    "keep the scheme that was typed (%s)",
    (base) => expect(addressesUnder(base, "rest").urlCheck).toBe(`${base}/check`),
  );
});

test.each([
  ["https://bi.example:8443/app", "bi.example:8443"],
  ["bi.example", "bi.example"],
  ["", ""],
  ["https://", ""],
])("the host of %s is %s", (base, host) => expect(hostOf(base)).toBe(host));

test.each([
  ["MySQL Database Connector", true],
  [" PostgreSQL Database Connector\u200b", true],
  ["ClickHouse Database Connector", true],
  ["mysql database connector", false],
  ["MySQL Database Connector (copy)", false],
  ["MySQL", false],
  ["", false],
])("whether the vendor's extension looks for “%s”: %s", (title, looks) => {
  expect(isExtensionTitle(title)).toBe(looks);
});
