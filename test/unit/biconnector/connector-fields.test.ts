import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listNewerFields, parseFields } from "../../../src/biconnector/connector-fields";
import { problemsOf } from "../../../src/biconnector/validation";
import { openRest } from "../harness/rest.ts";

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

describe("which of the newer fields a portal knows", () => {
  const known = (fields: unknown) => {
    const { portal, rest } = openRest();
    const answer = { status: 200, body: { result: { fields }, time: {} } };
    portal.inject({ method: "biconnector.connector.fields", fault: { answer } });
    return listNewerFields(rest);
  };

  test("is told by a list, or by an object that PHP printed for one", async () => {
    const list = [{ title: "title" }, null, { title: "sourceCode" }];

    expect(await known(list)).toEqual(["sourceCode"]);
    expect(await known({ ...list })).toEqual(["sourceCode"]);
    expect(await known([])).toEqual([]);
  });

  test.each([null, "title", 1])("is not told by %j: that is no older portal", async (fields) => {
    await expect(known(fields)).rejects.toMatchObject({ code: "UNEXPECTED_ANSWER" });
  });
});
