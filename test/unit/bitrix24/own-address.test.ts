import { expect, test } from "vitest";
import { ownAddress } from "../../../src/bitrix24/own-address.ts";

const added = "DOMAIN=portal.example&PROTOCOL=1&LANG=en&APP_SID=abc";

test.each([
  ["https://application.example/?", "https://application.example/"],
  ["https://application.example/connectors?", "https://application.example/connectors"],
  ["https://application.example/?from=menu&", "https://application.example/?from=menu"],
  ["https://application.example:8443/?", "https://application.example:8443/"],
  ["https://application.example/?v=a%20b&k&", "https://application.example/?v=a%20b&k"],
])("of a handler it is what was entered in the portal (%s)", (begin, address) => {
  expect(ownAddress(`${begin}${added}`)).toBe(address);
  expect(ownAddress(`${begin}${added}#top`)).toBe(address);
});

test.each([
  "https://cdn.bitrix24.com/b1/app_local/0a/index.html",
  "https://127.0.0.1:8124/archive/",
  // Opened in some way like a handler, and in the portal's network all the same.
  `https://cdn.bitrix24.eu/b1/app_local/0a/index.html?${added}`,
  `https://0a1b.apps-bitrix24.com/index.html?${added}`,
  `https://upload-x.s3.amazonaws.com/app_local/index.html?${added}`,
])("an uploaded archive has none (%s)", (location) => {
  expect(ownAddress(location)).toBeNull();
});
