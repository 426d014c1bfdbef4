import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { withoutOuterBlanks } from "../../../src/biconnector/blanks";
import type { ConnectorFields } from "../../../src/biconnector/connector-fields";
import { importAll } from "../../../src/biconnector/import-export";
import { readSnapshots } from "../../../src/biconnector/snapshots";
import { tidied } from "../../../src/biconnector/tidying";
import { largestFile, readTransfer, writeTransfers } from "../../../src/biconnector/transfer-file";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import { registrable } from "../harness/connector-fields.ts";
import { sdkOn } from "../harness/sdk.ts";

afterEach(() => vi.restoreAllMocks());

const read = (content: string) => readTransfer(new TextEncoder().encode(content));

/** The one text that a few connectors become. */
function textOf(connectors: ConnectorFields[]): string {
  const [text = "", ...others] = writeTransfers(connectors);
  expect(others).toEqual([]);
  return text;
}

/** The text of a file with these connectors, each the text of one. */
const fileWith = (...connectors: string[]) =>
  `{"format":"bitrix24-bi-connectors","version":1,"connectors":[${connectors.join()}]}`;

/** What is read where nothing is wrong with a connector. */
const taken = (fields: ConnectorFields) =>
  expect.objectContaining({ fields: tidied(fields), problems: new Map() });

const anyText = (most: number) =>
  fc
    .string({ unit: "binary", minLength: 1, maxLength: most })
    .filter((text) => withoutOuterBlanks(text) !== "");
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

/** A connector that a portal would register. */
const connector: fc.Arbitrary<ConnectorFields> = fc.record({
  title: anyText(200),
  description: fc.string({ unit: "binary", maxLength: 300 }),
  logo: fc.oneof(
    address,
    fc.base64String().map((data) => `data:image/png;base64,${data}`),
  ),
  sort: fc.integer(),
  urlCheck: address,
  urlTableList: address,
  urlTableDescription: address,
  urlData: address,
  settings: fc.uniqueArray(
    fc.record({
      name: anyText(60),
      code: anyText(60),
      type: fc.constantFrom("STRING" as const, "INT" as const),
    }),
    { maxLength: 6, selector: ({ code }) => code.trim() },
  ),
  supportMapping: fc.boolean(),
  sourceCode: fc.string({ maxLength: 60 }),
});

describe("a file of connectors", () => {
  test("gives back what was put into it, and finds no problem in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(connector, { minLength: 1, maxLength: 5 }), async (connectors) => {
        expect(await read(textOf(connectors))).toEqual(connectors.map(taken));
      }),
    );
  });

  test("that was registered from a file and read again is equal field by field", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(connector, { minLength: 1, maxLength: 4 }), async (connectors) => {
        const portal = createPortal({ scenario: "empty" });
        portal.switches.rateLimit = null;
        const rest = createRest(sdkOn(portal), 1);
        const known = ["supportMapping", "sourceCode"] as const;
        const results = await importAll(
          rest,
          connectors.map((fields) => ({ fields, replaces: null })),
          [...known],
          {
            signal: new AbortController().signal,
            onProgress: () => {},
          },
        );
        const ids = results.map(({ outcome }) => (outcome.kind === "registered" ? outcome.id : 0));
        const snapshots = await readSnapshots(rest, ids);

        const exported = await read(
          textOf([...snapshots.whole.values()].map(({ fields }) => fields)),
        );
        expect(exported).toEqual(connectors.map(taken));
      }),
      { numRuns: 40 },
    );
  });

  test("never makes the reader throw, whatever it contains", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (content) => {
        expect(typeof (await read(content))).toBe("string");
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1 }), async (connectors) => {
        const entries = await read(fileWith(...connectors.map((each) => JSON.stringify(each))));
        expect(entries).toHaveLength(connectors.length);
      }),
    );
  });

  test("is read whatever stands between its signs, and whatever its texts look like", async () => {
    const title = '\\"],[{"connectors":[1]}]\\\\';
    const connectors = [{ title }, { title: "", description: "\\\\" }, { title: "last" }];
    const content = JSON.stringify(
      { connectors, other: { connectors: [1] }, version: 1, format: "bitrix24-bi-connectors" },
      null,
      "\t",
    );

    expect(await read(content)).toMatchObject(connectors.map((fields) => ({ fields })));
  });

  test.each([
    '{"connectors":[{}]',
    "[{}]",
    fileWith("{}", ""),
    fileWith("{} {}"),
    fileWith('{"title":"}'),
    fileWith("{]}"),
    `${fileWith("{}")}]`,
  ])("that is no JSON is refused as a whole: %s", async (content) => {
    expect(await read(content)).toMatch(/^not-/);
  });

  test.each([
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf], "utf8"],
    ["UTF-16, little end first", [0xff, 0xfe], "utf16le"],
    ["UTF-16, big end first", [0xfe, 0xff], "utf16be"],
  ] as const)("is read as what it says it is: %s", async (_, mark, encoding) => {
    const content = fileWith('{"title":"Отчёты 🚀 بيانات"}');
    const bytes = Buffer.from(content, encoding === "utf8" ? "utf8" : "utf16le");
    if (encoding === "utf16be") bytes.swap16();

    const entries = await readTransfer(Uint8Array.from([...mark, ...bytes]));

    expect(entries).toMatchObject([{ fields: { title: "Отчёты 🚀 بيانات" } }]);
  });

  test.each([
    ["Windows-1251", [...fileWith('{"title":"'), 0xce, 0xf2, 0xf7, ...'"}']],
    ["half of UTF-16", [0xff, 0xfe, 0x7b]],
  ])("in another encoding is refused, never damaged: %s", async (_, content) => {
    const bytes = content.map((each) => (typeof each === "string" ? each.charCodeAt(0) : each));

    expect(await readTransfer(Uint8Array.from(bytes))).toBe("not-text");
  });

  test("tells entries of one title from each other", async () => {
    const titles = ["MySQL", "Other", "MySQL", "MySQL\u200b "];
    const entries = await read(fileWith(...titles.map((title) => JSON.stringify({ title }))));

    expect(entries).toMatchObject([false, false, true, true].map((isNamesake) => ({ isNamesake })));
  });
});

describe("a text in a file", () => {
  const good: ConnectorFields = {
    title: "MySQL",
    description: "",
    logo: "https://service.example/logo.png",
    sort: 100,
    urlCheck: "https://service.example/check",
    urlTableList: "https://service.example/tables",
    urlTableDescription: "https://service.example/table",
    urlData: "https://service.example/data",
    settings: [{ name: "Host", code: "host", type: "STRING" }],
  };

  test("that cannot be sent stops only its entry", async () => {
    const half = JSON.stringify({ ...good, title: "Half \ud83d" });
    const entries = await read(fileWith(half, JSON.stringify(good)));

    expect(entries).toMatchObject([
      { problems: new Map([["title", { kind: "half-character" }]]) },
      { problems: new Map() },
    ]);
  });

  test("that becomes an address or a code loses the blanks at its ends", async () => {
    const around = (text: string) => `\u00a0\u200b\r\n${text}\ufeff\t `;
    const urls = Object.entries(good).map(([name, value]) => [
      name,
      /^(url|logo)/.test(name) ? around(String(value)) : value,
    ]);
    const pasted = {
      ...Object.fromEntries(urls),
      settings: [{ name: "Host", code: around("host"), type: "STRING" }],
    };

    expect(await read(fileWith(JSON.stringify(pasted)))).toEqual([taken(good)]);
  });

  test.each([
    [{ urlData: "https://service.example/a b" }, "urlData", "blank-inside"],
    [{ urlData: "https://service\u200b.example" }, "urlData", "blank-inside"],
    [{ description: "я".repeat(32_768) }, "description", "too-large"],
    [{ logo: `data:image/png;base64,${"A".repeat(65_535)}` }, "logo", "too-large"],
    [{ settings: Array(2000).fill({ name: "", code: "" }) }, "settings", "too-large"],
  ])("that no portal takes is named (%#)", async (fields, path, kind) => {
    const [entry] = (await read(fileWith(JSON.stringify({ ...good, ...fields })))) ?? [];

    expect(entry).toMatchObject({ problems: new Map([[path, expect.objectContaining({ kind })]]) });
  });

  test.each([
    [["host", "Host"], "alike"],
    [["host", "ho st"], "blank-inside"],
    [["ho st", "host"], "alike"],
    [["host", "host"], "twice"],
  ])("that portals have all the same is told: codes %j", async (codes, kind) => {
    const settings = codes.map((code) => ({ name: "Name", code, type: "STRING" }));
    const [entry] = (await read(fileWith(JSON.stringify({ ...good, settings })))) ?? [];

    expect(entry).toMatchObject({ problems: new Map() });
    expect([...(entry as { remarks: Map<string, unknown> }).remarks.values()]).toContainEqual({
      kind,
    });
  });

  test.each([
    ["title", 1e20],
    ["description", {}],
    ["description", true],
    ["logo", ["https://service.example/logo.png"]],
    ["supportMapping", "yes"],
    ["supportMapping", []],
    ["sourceCode", []],
    ["settings", [{ name: "Port", code: "port", type: "int" }]],
    ["settings", [{ name: "Port", code: 1e21, type: "INT" }]],
  ])("is not guessed from something else: %s %j", async (name, value) => {
    const [entry] = (await read(fileWith(JSON.stringify({ ...good, [name]: value })))) ?? [];

    expect(entry).toMatchObject({ problems: new Map([[name, { kind: "wrong-type" }]]) });
  });

  test("is read as portals write it: numbers, several spellings of yes and no, null for none", async () => {
    const written = [
      { title: 7, description: null, sourceCode: null, supportMapping: "Y" },
      { supportMapping: 0, settings: [{ name: 1, code: 2 }] },
      { supportMapping: null, settings: { 3: { name: "Port", code: "port", type: "INT" } } },
    ];
    const entries = await read(
      fileWith(...written.map((each) => JSON.stringify({ ...good, ...each }))),
    );

    expect(entries).toMatchObject([
      {
        fields: { title: "7", description: "", sourceCode: "", supportMapping: true },
        problems: new Map(),
      },
      {
        fields: { supportMapping: false, settings: [{ name: "1", code: "2", type: "STRING" }] },
        problems: new Map(),
      },
      { fields: { supportMapping: false, settings: [{ type: "INT" }] }, problems: new Map() },
    ]);
  });

  test.each(["abc", null, [], 1.5, "1e3"])(
    "with a place of %j is told of its place",
    async (sort) => {
      const [entry] = (await read(fileWith(JSON.stringify({ ...good, sort })))) ?? [];

      expect(entry).toMatchObject({
        fields: { sort: 100 },
        problems: new Map(),
        remarks: new Map([["sort", expect.objectContaining({ kind: "no-number" })]]),
      });
    },
  );
});

describe("connectors that one file has no room for", () => {
  async function readAll(connectors: ConnectorFields[]) {
    const files = writeTransfers(connectors).map((text) => new TextEncoder().encode(text));
    for (const { length } of files) expect(length).toBeLessThanOrEqual(largestFile);
    const titles: string[] = [];
    for (const file of files) {
      const entries = await readTransfer(file);
      if (typeof entries === "string") throw new Error(entries);
      titles.push(...entries.map(({ fields }) => fields.title));
    }
    return { files: files.length, titles };
  }

  test.each([
    ["large logos", 400, `data:image/png;base64,${"A".repeat(63_000)}`, 2],
    ["signs that are escaped", 200, `data:image/png,${'"'.repeat(65_000)}`, 2],
    ["many connectors", 10_001, "https://service.example/logo.png", 2],
  ])("become as many as can be read: %s", async (_, count, logo, files) => {
    const connectors = Array.from({ length: count }, (_, index) => ({
      ...registrable,
      title: `Connector ${index}`,
      logo,
    }));
    expect(await readAll(connectors)).toEqual({
      files,
      titles: connectors.map(({ title }) => title),
    });
  });
});

describe("a file that is larger than it should be", () => {
  const codes = (count: number) =>
    Array.from({ length: count }, (_, index) => `{"name":"n","code":"c${index}"}`).join();

  test.each([
    ["50,001 connectors", fileWith(`${"{},".repeat(50_000)}{}`)],
    ["a million connectors", fileWith(`${"{},".repeat(1_000_000)}{}`)],
    ["200,000 codes in a connector", fileWith(`{"settings":[${codes(200_000)}]}`)],
    ["a text of a million characters", fileWith(`{"title":"${"x".repeat(1_000_001)}"}`)],
    ["brackets without end", fileWith("[".repeat(1_000_000))],
  ])("is refused without a look at any of its connectors: %s", async (_, content) => {
    const parse = vi.spyOn(JSON, "parse");

    expect(await read(content)).toBe("too-much");
    expect(parse).not.toHaveBeenCalled();
  });

  test.each([
    ["blanks and brackets in its place", 400_000, `x${"[".repeat(400_000)}`, "not-json"],
    ["it begins late", 2_000_000, "[]}", "not-ours"],
    ["it does not begin", 2_000_000, `x${"[".repeat(2_000_000)}`, "not-ours"],
  ])(
    "is refused at once where the list is not where it should be: %s",
    async (_, blanks, rest, problem) => {
      expect(await read(`{"connectors":${" ".repeat(blanks)}${rest}`)).toBe(problem);
    },
  );

  test("but not too large is read a few connectors at a time", async () => {
    const content = fileWith(...Array(10_000).fill(`{"settings":[${codes(20)}]}`));
    // A clock by which every look at it takes a millisecond.
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now++);
    let turns = 0;
    const others = setInterval(() => turns++);
    const entries = await read(content);
    clearInterval(others);

    expect(entries).toHaveLength(10_000);
    expect(turns).toBeGreaterThan(100);
  });
});
