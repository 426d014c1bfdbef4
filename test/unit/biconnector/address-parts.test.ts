import { expect, test } from "vitest";
import { addressParts } from "../../../src/biconnector/address-parts";

test.each([
  ["https://service.example/bi?x=1", "https://service.example/bi?x=1"],
  ["  https://service.example  ", "https://service.example/"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
  ["data:text/plain,a", "data:text/plain,a"],
])("an address is taken apart: %j", (text, whole) => {
  expect(addressParts(text)?.href).toBe(whole);
});

test.each(["", "service.example", "/bi", "https://", "https://a b/", "http://[::1"])(
  "what is none is null, and nothing is thrown: %j",
  (text) => {
    expect(addressParts(text)).toBeNull();
  },
);
