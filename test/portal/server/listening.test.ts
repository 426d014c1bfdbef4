import { expect, test } from "vitest";
import { portFrom } from "./listening.ts";

test.each([{}, { PORT: "" }, { PORT: " " }, { HOST: "" }, { PORT: "", HOST: "" }])(
  "%o asks for nothing",
  (environment) => {
    expect(portFrom(environment)).toBeUndefined();
  },
);

test.each([
  ["9000", 9000],
  [" 9000 ", 9000],
  ["1", 1],
  ["65535", 65_535],
])("PORT %o is a port", (PORT, port) => {
  expect(portFrom({ PORT, HOST: "127.0.0.1" })).toBe(port);
});

test.each(["0", "65536", "-1", "80.5", "0x50", "1e3", "abc", "80 90"])(
  "PORT %o is refused by its name",
  (PORT) => {
    expect(() => portFrom({ PORT })).toThrow(`PORT is “${PORT}”`);
  },
);

test.each(["0.0.0.0", "::", "192.168.1.5", "example.com"])(
  "HOST %s would open the portal to others, and is refused by its name",
  (HOST) => {
    expect(() => portFrom({ HOST })).toThrow(`HOST is “${HOST}”`);
  },
);
