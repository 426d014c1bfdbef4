import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Fields,
  parseBoolean,
  parseDateTime,
  parseId,
  parseInteger,
  parseList,
  parseRows,
  parseText,
} from "../../../src/biconnector/parse";

test("an id is the same as a number and as a string", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (id) => {
      expect(parseId(id)).toBe(id);
      expect(parseId(String(id))).toBe(id);
    }),
  );
});

test.each([0, -1, 1.5, "", " ", "abc", "1e3", "0x10", "1e999", null, undefined, {}, [], true])(
  "%j is no id",
  (value) => {
    expect(() => parseId(value)).toThrow(expect.objectContaining({ code: "UNEXPECTED_ANSWER" }));
  },
);

test("fields of any kind are read without a throw, and nothing is made up", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const integer = parseInteger(value);
      if (integer !== null) expect(integer).toBe(Number(value));
      const dateTime = parseDateTime(value);
      if (dateTime !== null) expect(dateTime).toBe(value);
      const text = parseText(value);
      if (text !== "") expect(text).toBe(String(value));
      expect(typeof parseBoolean(value)).toBe("boolean");
    }),
  );
});

test("what the portal does send is read as it is", () => {
  expect([7, "7", -3, "0"].map(parseInteger)).toEqual([7, 7, -3, 0]);
  expect(["7.5", "", " ", "x", null, true, {}].map(parseInteger)).toEqual(Array(7).fill(null));
  expect(["Sales", "", 5].map(parseText)).toEqual(["Sales", "", "5"]);
  expect([null, undefined, {}, ["a"], true].map(parseText)).toEqual(Array(5).fill(""));
  expect(parseDateTime("2026-01-31 09:05:00")).toBe("2026-01-31 09:05:00");
  expect(["2026-01-31", "2026-01-31T09:05:00Z", "", 0].map(parseDateTime)).toEqual(
    Array(4).fill(null),
  );
  expect([true, 1, "1", "Y", "true"].map(parseBoolean)).toEqual(Array(5).fill(true));
  expect([false, 0, "0", "N", "false", "", null, 2].map(parseBoolean)).toEqual(
    Array(8).fill(false),
  );
});

test("a row that cannot be read costs no other", () => {
  const readId = (row: Fields) => parseId(row.id);

  expect(parseRows([{ id: 1 }, null, { id: "x" }, { id: "2" }, []], readId)).toEqual({
    rows: [1, 2],
    unreadable: [null, { id: "x" }, []],
  });
  expect(() => parseRows({}, readId)).toThrow(
    expect.objectContaining({ code: "UNEXPECTED_ANSWER" }),
  );
});

test("a list is read row by row, and what is none is refused", () => {
  const readTitle = (row: Fields) => parseText(row.title);

  expect(parseList([{ title: "One" }, { title: 2 }], readTitle)).toEqual(["One", "2"]);
  expect(parseList([], readTitle)).toEqual([]);
  for (const answer of [null, {}, "[]", [1], [null], [[]]]) {
    expect(() => parseList(answer, readTitle)).toThrow(
      expect.objectContaining({ code: "UNEXPECTED_ANSWER" }),
    );
  }
});
