import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { canUnpack, pack, unpack } from "../../../src/biconnector/packing";

afterEach(() => {
  vi.unstubAllGlobals();
});

const withoutCompression = () => vi.stubGlobal("CompressionStream", undefined);

describe("a packed text", () => {
  test.each(["deflate", "plain"])("is the same when it was unpacked (%s)", async (method) => {
    if (method === "plain") withoutCompression();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(new RegExp(`^${method} [A-Za-z0-9+/]*=*$`));
        expect(await unpack(packed)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test("cannot be read where the browser cannot decompress, and that is known before", async () => {
    const packed = await pack("words");
    withoutCompression();
    expect(canUnpack(packed)).toBe(false);
    expect(await unpack(packed)).toBeNull();
    const plain = await pack("words");
    expect(canUnpack(plain)).toBe(true);
    vi.unstubAllGlobals();
    expect(await unpack(plain)).toBe("words");
  });

  test("that holds more than anybody packed is refused, and not kept in memory", async () => {
    const bomb = await pack("0".repeat(9_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    await expect(unpack(bomb)).rejects.toThrow(RangeError);
  });

  test.each(["", "zip abc", "deflate ???", "deflate YWJj", "plain /w=="])(
    "that is damaged is refused: %j",
    async (packed) => {
      await expect(unpack(packed)).rejects.toThrow();
    },
  );
});
