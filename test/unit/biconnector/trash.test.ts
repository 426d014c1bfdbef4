import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  emptyTrash,
  keyOf,
  mergeTrash,
  type Trash,
  type TrashEntry,
} from "../../../src/biconnector/trash";
import { fitTrash } from "../../../src/biconnector/trash-fitting";
import { storeTrash, trashOption } from "../../../src/biconnector/trash-option";
import { isClosed, readTrash, writeTrash } from "../../../src/biconnector/trash-text";
import { registrable } from "../harness/connector-fields.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.now();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function entry(id: number, ago = id, fields: Partial<TrashEntry["fields"]> = {}): TrashEntry {
  return {
    id,
    createdAt: "2025-03-04 10:00:00",
    deletedAt: now - ago,
    fields: {
      ...registrable,
      settings: [{ name: "Host", code: "host", type: "STRING" }],
      title: `Connector ${id}`,
      logo: "",
      ...fields,
    },
    isLogoLost: false,
  };
}

const trashOf = (...entries: TrashEntry[]): Trash => ({ entries, removals: [] });

const without = (gone: TrashEntry): Trash => ({
  entries: [],
  removals: [{ key: keyOf(gone), deletedAt: gone.deletedAt }],
});

const idsOf = ({ entries }: Trash) => entries.map(({ id }) => id);

/** Text that no compression makes shorter. @param signs the code of the first sign, and how many there are */
function noise(
  length: number,
  seed: number,
  signs: [first: number, count: number] = [33, 90],
): string {
  const [first, count] = signs;
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(first + (state % count));
  }).join("");
}

async function stored(trash: Trash): Promise<string> {
  return (await fitTrash(trash)).text;
}

describe("the text of a trash", () => {
  const full = mergeTrash(
    trashOf(entry(1), entry(2, 2, { logo: "data:image/png,abc", title: "Grüße 🙂" })),
    without(entry(3)),
    now,
  );

  test("says all of it, and is ASCII", async () => {
    const text = await stored(full);
    expect(text).toMatch(/^[ -~]+$/);
    expect(await readTrash(text, now)).toEqual(full);
  });

  test("does so where the browser cannot compress, but what is compressed stays closed there", async () => {
    const compressed = await stored(full);
    vi.stubGlobal("CompressionStream", undefined);
    expect(await readTrash(await stored(full), now)).toEqual(full);
    expect(await readTrash(compressed, now)).toBeNull();
  });

  test.each(["trash/2 deflate abc", "trash/2 anything", "trash/10 "])(
    "of a newer version (%s) is not read, and not taken for an empty one",
    async (text) => {
      expect(isClosed(text)).toBe(true);
      expect(await readTrash(text, now)).toBeNull();
    },
  );

  test("is an empty trash whatever else it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.jsonValue(), fc.anything()), async (text) => {
        expect(await readTrash(text, now)).toEqual(emptyTrash);
      }),
    );
  });

  test("gives whole entries or none, whatever was written in its envelope", async () => {
    vi.stubGlobal("CompressionStream", undefined);
    const odd = fc.record({
      entries: fc.oneof(fc.jsonValue(), fc.array(fc.object())),
      logos: fc.jsonValue(),
      removals: fc.oneof(fc.jsonValue(), fc.array(fc.object())),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(odd, fc.jsonValue()), async (value) => {
        const text = `trash/1 plain ${Buffer.from(JSON.stringify(value)).toString("base64")}`;
        expect(await readTrash(text, now)).toEqual(emptyTrash);
      }),
    );
  });

  test("is an empty trash wherever it is cut off", async () => {
    const text = await stored(full);
    for (const length of [10, 16, 40, text.length - 8]) {
      expect(await readTrash(text.slice(0, length), now)).toEqual(emptyTrash);
    }
  });
});

describe("what is too old", () => {
  test("is left out on reading and on merging", async () => {
    const old = trashOf(entry(1, 29 * day), entry(2, 31 * day), entry(3, -31 * day));
    expect(idsOf((await readTrash(await writeTrash(old, []), now)) ?? emptyTrash)).toEqual([1]);
    expect(idsOf(mergeTrash(old, emptyTrash, now))).toEqual([1]);
    expect(mergeTrash(emptyTrash, without(entry(2, 31 * day)), now)).toEqual(emptyTrash);
  });
});

describe("room in the trash", () => {
  const withLogos = trashOf(
    ...[1, 2, 3, 4].map((id) => entry(id, id, { logo: `data:image/png,${noise(12_000, id)}` })),
  );

  test("is made by leaving out logos, those of the first deleted first, and that is told", async () => {
    const { text, trash } = await fitTrash(withLogos);
    expect(text.length).toBeLessThanOrEqual(32 * 1024);
    expect(idsOf(trash)).toEqual([1, 2, 3, 4]);
    expect(trash.entries.map(({ isLogoLost }) => isLogoLost)).toEqual([false, false, true, true]);
    expect(await readTrash(text, now)).toEqual(trash);
  });

  test("is left to the logos of others by one that does not fit", async () => {
    const logos = [40_000, 9000, 25_000, 3000].map((length, id) => noise(length, id));
    const { text, trash } = await fitTrash(
      trashOf(...logos.map((logo, index) => entry(index + 1, index, { logo }))),
    );
    expect(text.length).toBeLessThanOrEqual(32 * 1024);
    expect(trash.entries.map(({ isLogoLost }) => isLogoLost)).toEqual([true, false, true, false]);
    expect(await readTrash(text, now)).toEqual(trash);
  });

  test("is needed once for a logo that many have", async () => {
    const logo = `data:image/png,${noise(9000, 7)}`;
    const { trash } = await fitTrash(trashOf(...[1, 2, 3, 4].map((id) => entry(id, id, { logo }))));
    expect(trash.entries.every(({ isLogoLost }) => !isLogoLost)).toBe(true);
  });

  test("is made by leaving out the first deleted once there is no logo left", async () => {
    const many = Array.from({ length: 60 }, (_, id) =>
      entry(id + 1, id, { description: noise(1000, id), logo: "data:image/png,abc" }),
    );
    const { text, trash } = await fitTrash(trashOf(...many));
    expect(text.length).toBeLessThanOrEqual(32 * 1024);
    expect(trash.entries.length).toBeGreaterThan(20);
    expect(idsOf(trash)).toEqual(idsOf(trashOf(...many)).slice(0, trash.entries.length));
    expect(trash.entries.every(({ isLogoLost }) => isLogoLost)).toBe(true);
    expect(await readTrash(text, now)).toEqual(trash);
  });

  test("is not taken from others by one that does not fit beside what has left", async () => {
    const removals = Array.from({ length: 300 }, (_, index) => ({
      key: `${noise(8, index)} 2025-03-04 10:00:00`,
      deletedAt: now - index,
    }));
    const large = entry(1, 1, { description: noise(27_000, 1) });
    const alone = await fitTrash(trashOf(large));
    expect(idsOf(alone.trash)).toEqual([1]);
    const { trash } = await fitTrash({ entries: [large, entry(2)], removals });
    expect(idsOf(trash)).toEqual([2]);
  });

  // Chinese takes three bytes a character.
  test.each([noise(60_000, 1), noise(16_000, 1, [0x4e00, 20_000])])(
    "is not taken from others by one that does not fit by itself (%#)",
    async (description) => {
      const { trash } = await fitTrash(trashOf(entry(1, 1, { description }), entry(2)));
      expect(idsOf(trash)).toEqual([2]);
    },
  );
});

describe("two windows", () => {
  const [a, b] = [trashOf(entry(1)), trashOf(entry(2))];

  test.each([
    [a, b],
    [b, a],
  ])("keep the entries of both, whichever stores first", async (first, second) => {
    const { rest } = openRest();
    await storeTrash(rest, first);
    expect(await storeTrash(rest, second)).toMatchObject({
      kind: "stored",
      trash: mergeTrash(a, b, now),
    });
    expect(await storeTrash(rest, emptyTrash)).toMatchObject({ trash: mergeTrash(a, b, now) });
  });

  test("of one browser that store at the same moment wait for each other", async () => {
    const { rest } = openRest();
    let last: Promise<unknown> = Promise.resolve();
    const request = (_: string, work: () => Promise<unknown>) => {
      last = last.then(work);
      return last;
    };
    Object.assign(navigator, { locks: { request } });
    await Promise.all([storeTrash(rest, a), storeTrash(rest, b)]);
    Object.assign(navigator, { locks: undefined });
    expect(await storeTrash(rest, emptyTrash)).toMatchObject({ trash: mergeTrash(a, b, now) });
  });

  test("of two browsers that do so: the one that was overtaken makes good the next time", async () => {
    const { rest } = openRest();
    await Promise.all([storeTrash(rest, a), storeTrash(rest, b)]);
    for (const ours of [a, b]) await storeTrash(rest, ours);
    expect(await storeTrash(rest, emptyTrash)).toMatchObject({ trash: mergeTrash(a, b, now) });
  });

  test.each([
    ["before", true],
    ["after", false],
  ])("leave gone what one removed, if the other stores it %s that", async (_, isBefore) => {
    const { rest } = openRest();
    await storeTrash(rest, a);
    if (isBefore) await storeTrash(rest, mergeTrash(a, b, now));
    await storeTrash(rest, without(entry(1)));
    if (!isBefore) await storeTrash(rest, mergeTrash(a, b, now));
    const end = await storeTrash(rest, emptyTrash);
    expect(end.kind === "stored" && idsOf(end.trash)).toEqual([2]);
  });

  test("merge to the same in both orders", () => {
    const one = mergeTrash(a, without(entry(5)), now);
    const other = mergeTrash(trashOf(entry(5), entry(1, 9)), b, now);
    expect(mergeTrash(one, other, now)).toEqual(mergeTrash(other, one, now));
  });
});

describe("storing", () => {
  const ours = trashOf(entry(1));

  test("is one call, and none where nothing changes", async () => {
    const { portal, rest } = openRest();
    for (const _ of [1, 2]) await storeTrash(rest, ours);
    expect(callsOf(portal, "user.option.set")).toHaveLength(1);
  });

  test.each([{ lose: "answer" }, { cut: true }] as const)(
    "looks what became of a lost answer, and repeats nothing (%j)",
    async (fault) => {
      const { portal, rest } = openRest();
      portal.inject({ method: "user.option.set", fault });
      expect(await storeTrash(rest, ours)).toMatchObject({ kind: "stored", trash: ours });
    },
  );

  test("is unclear where the call was lost, and the next time makes good", async () => {
    const { portal, rest } = openRest();
    portal.inject({ method: "user.option.set", fault: { lose: "request" } });
    expect(await storeTrash(rest, ours)).toMatchObject({ kind: "unclear", stored: emptyTrash });
    expect(portal.store.userOptions).toEqual({});
    expect(await storeTrash(rest, ours)).toMatchObject({ kind: "stored" });
  });

  test.each(["user.option.get", "user.option.set"])(
    "is refused by a portal that does not know %s",
    async (method) => {
      const { portal, rest } = openRest();
      const answer = { status: 404, body: { error: "ERROR_METHOD_NOT_FOUND" } };
      portal.inject({ method, fault: { answer } });
      expect(await storeTrash(rest, ours)).toMatchObject({
        kind: "refused",
        error: { code: "ERROR_METHOD_NOT_FOUND" },
      });
    },
  );

  test("never overwrites what a newer version stored, but what is damaged", async () => {
    const { portal, rest } = openRest();
    portal.store.userOptions[trashOption] = "trash/2 deflate abc";
    expect(await storeTrash(rest, ours)).toEqual({ kind: "closed" });
    expect(portal.store.userOptions[trashOption]).toBe("trash/2 deflate abc");

    portal.store.userOptions[trashOption] = "trash/1 deflate abc";
    expect(await storeTrash(rest, ours)).toMatchObject({ kind: "stored", trash: ours });
  });

  test("tells of no credentials but their names", async () => {
    const { portal, rest } = openRest();
    await storeTrash(rest, ours);
    vi.stubGlobal("CompressionStream", undefined);
    portal.store.userOptions = {};
    await storeTrash(rest, ours);
    const text = String(portal.store.userOptions[trashOption]).replace("trash/1 plain ", "");
    const { entries } = JSON.parse(Buffer.from(text, "base64").toString());
    const names = entries.flatMap(({ fields }: TrashEntry) => fields.settings.flatMap(Object.keys));
    expect(new Set(names)).toEqual(new Set(["name", "code", "type"]));
  });
});
