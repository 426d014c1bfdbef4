import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf } from "../../../src/biconnector/pages";

test("chunks are the same items in the same order, full but for the last, and none is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 60 }), (items, size) => {
      const chunks = chunksOf(items, size);
      expect(chunks.flat()).toEqual(items);
      expect(chunks.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      expect(chunks.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});
