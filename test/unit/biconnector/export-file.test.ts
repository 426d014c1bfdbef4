import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConnectorFields } from "../../../src/biconnector/connector-fields";
import { readTransfer, writeTransfer } from "../../../src/biconnector/export-file";
import { registerAll } from "../../../src/biconnector/import-export";
import { readSnapshots } from "../../../src/biconnector/snapshots";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import { sdkOn } from "../harness/sdk.ts";

const anyText = (most: number) =>
  fc.string({ unit: "binary", minLength: 1, maxLength: most }).filter((text) => text.trim() !== "");
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
  test("gives back what was put into it, and finds no problem in it", () => {
    fc.assert(
      fc.property(fc.array(connector, { minLength: 1, maxLength: 5 }), (connectors) => {
        const entries = readTransfer(writeTransfer(connectors));

        expect(entries).toEqual(connectors.map((fields) => ({ fields, problems: new Map() })));
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
        const outcomes = await registerAll(rest, connectors, [...known], {
          signal: new AbortController().signal,
          onProgress: () => {},
        });
        const ids = outcomes.map((outcome) => (outcome.kind === "registered" ? outcome.id : 0));
        const snapshots = await readSnapshots(rest, ids);

        const exported = readTransfer(
          writeTransfer([...snapshots.whole.values()].map(({ fields }) => fields)),
        );
        expect(exported).toEqual(connectors.map((fields) => ({ fields, problems: new Map() })));
      }),
      { numRuns: 40 },
    );
  });

  test("never makes the reader throw, whatever it contains", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(typeof readTransfer(content)).toBe("string");
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (connectors) => {
        const entries = readTransfer(
          JSON.stringify({ format: "bitrix24-bi-connectors", version: 1, connectors }),
        );
        expect(entries).toHaveLength(connectors.length);
      }),
    );
  });
});
