import fc from "fast-check";
import { expect, test } from "vitest";
import { confined, isolate } from "../../../src/i18n/bidi";

/** Texts in which marks of direction are as frequent as letters. */
const marked = fc.string({
  unit: fc.constantFrom("a", "א", " ", ..."\u2066\u2067\u2068\u2069\u202a\u202e\u202c\u2029\u200f"),
});

test("of whatever marks of direction a text has, those that are left open and close in pairs", () => {
  fc.assert(
    fc.property(marked, (text) => {
      let open = 0;
      for (const sign of confined(text)) {
        if (/[\u2066-\u2068]/.test(sign)) open++;
        if (sign === "\u2069") open--;
        expect(open).toBeGreaterThanOrEqual(0);
        expect(sign).not.toMatch(/[\u202a-\u202e\u2029]/);
      }
      expect(open).toBe(0);
    }),
  );
});

test("letters are never lost, and a second time nothing changes", () => {
  fc.assert(
    fc.property(marked, (text) => {
      const once = confined(text);
      expect(once.replace(/[^aא ]/g, "")).toBe(text.replace(/[^aא ]/g, ""));
      expect(confined(once)).toBe(once);
    }),
  );
});

test("numbers stay what they are, and only what may turn a sentence is set apart", () => {
  expect(isolate({ count: 3, title: "Sales" }, false)).toEqual({ count: 3, title: "Sales" });
  expect(isolate({ title: "Sales" }, true)).toEqual({ title: "\u2068Sales\u2069" });
  expect(isolate({ title: "דוחות" }, false)).toEqual({ title: "\u2068דוחות\u2069" });
});
