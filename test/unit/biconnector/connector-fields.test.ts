import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFields } from "../../../src/biconnector/connector-fields";
import { problemsOf } from "../../../src/biconnector/validation";

describe("the fields of an answer", () => {
  test("are parsed without throwing and without inventing anything", () => {
    const names = [
      "title",
      "description",
      "logo",
      "urlCheck",
      "urlTableList",
      "urlTableDescription",
      "urlData",
    ] as const;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names, "sort", "settings"), fc.anything()),
        (row) => {
          const fields = parseFields(row);

          for (const name of names) {
            const sent = row[name];
            const isText = typeof sent === "string" || typeof sent === "number";
            expect(fields[name]).toBe(isText ? String(sent) : "");
          }
          const isList = typeof row.settings === "object" && row.settings !== null;
          const sent = isList ? Object.keys(row.settings as object).length : 0;
          expect(fields.settings.length).toBeLessThanOrEqual(sent);
          expect("sourceCode" in fields).toBe(false);
          problemsOf(fields);
        },
      ),
    );
  });
});
