import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listItems, TooLarge } from "../../../src/biconnector/json-list";

const roomy = { characters: 1e6, signs: 1e6 };

/** Goes through the whole list. */
function takeApart(text: string, most = roomy): { items: string[]; frame: string } {
  const items: string[] = [];
  const list = listItems(text, "list", most);
  let next = list.next();
  for (; !next.done; next = list.next()) items.push(next.value);
  return { items, frame: next.value };
}

describe("a list in a JSON text", () => {
  test("comes item by item as JSON.parse reads it, whatever is in it and beside it", () => {
    const others = fc.dictionary(
      fc.string().filter((name) => name !== "list" && name !== "__proto__"),
      fc.jsonValue(),
    );
    const shape = fc.record({
      before: others,
      list: fc.array(fc.jsonValue()),
      after: others,
      indent: fc.constantFrom(0, 2),
    });
    fc.assert(
      fc.property(shape, ({ before, list, after, indent }) => {
        // Names that look like numbers would be sorted to the front by the object.
        const text = `{"first":${JSON.stringify(before, null, indent)},"list" :\n${JSON.stringify(list, null, indent)},"last":${JSON.stringify(after)}}`;
        const { items, frame } = takeApart(text);
        expect(items.map((item) => JSON.parse(item))).toEqual(JSON.parse(JSON.stringify(list)));
        expect(JSON.parse(frame)).toEqual({ ...JSON.parse(text), list: [] });
      }),
    );
  });

  test.each([
    ["in another object", '{"other":{"list":[1]}}'],
    ["as a text", '{"other":"list","more":[1]}'],
    ["as no list", '{"list":{"0":1}}'],
  ])("is not taken for one %s", (_where, text) => {
    expect(takeApart(text)).toEqual({ items: [], frame: text });
  });

  test("that does not begin soon is not looked for any further", () => {
    const text = `{"other":[1,2,3,4,5,6,7,8],"list":[1]}`;
    const most = { characters: 20, signs: 100 };
    expect(takeApart(text, most)).toEqual({ items: [], frame: text });
  });

  test("that ends too early gives what is whole", () => {
    expect(takeApart('{"list":[{"a":1},{"b":')).toEqual({
      items: ['{"a":1}'],
      frame: '{"list":[{"a":1},{"b":',
    });
  });

  test.each([
    ["an item of many characters", `{"list":["${"a".repeat(200)}"]}`],
    ["an item of many signs", `{"list":[[${"[],".repeat(60)}1]]}`],
    ["a text beside it", `{"other":"${"a".repeat(200)}","list":[]}`],
    ["a text without an end", `{"list":["${"a".repeat(50)}", "${"b".repeat(200)}"`],
  ])("is refused for %s", (_what, text) => {
    expect(() => takeApart(text, { characters: 100, signs: 50 })).toThrow(TooLarge);
  });
});
