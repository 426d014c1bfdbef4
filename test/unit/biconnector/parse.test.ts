import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseBoolean,
  parseDateTime,
  parseId,
  parseInteger,
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

test.each([0, -1, 1.5, "", " ", "abc", "1e999", null, undefined, {}, [], true])(
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

test.each([
  [parseInteger, "7", 7],
  [parseInteger, -7, -7],
  [parseInteger, "7.5", null],
  [parseDateTime, "2024-05-06 07:08:09", "2024-05-06 07:08:09"],
  [parseDateTime, "2024-05-06", null],
  [parseText, "text", "text"],
  [parseText, 12, "12"],
  [parseText, null, ""],
  ...[true, 1, "1", "Y", "true"].map((yes) => [parseBoolean, yes, true] as const),
  ...[false, 0, "0", "N", "false", "", null].map((no) => [parseBoolean, no, false] as const),
] as const)("%o reads %j as %j", (parse, sent, read) => {
  expect(parse(sent)).toBe(read);
});
