import { expect, test } from "vitest";
import { hindranceIn } from "../../../src/biconnector/menu-hindrance";
import { PortalError } from "../../../src/bitrix24/portal-error";

test.each([
  ["ACCESS_DENIED", { kind: "not-administrator" }],
  ["insufficient_scope", { kind: "scopes", missing: ["placement"] }],
  ["ERROR_PLACEMENT_NOT_FOUND", { kind: "no-place" }],
  ["ERROR_METHOD_NOT_FOUND", { kind: "no-methods" }],
])("%s means of a method for places what it means of no other", (code, hindrance) => {
  expect(hindranceIn(new PortalError(code, 403))).toEqual(hindrance);
});

test.each(["QUERY_LIMIT_EXCEEDED", "NETWORK_ERROR", "constructor", "toString", "access_denied"])(
  "%s hinders as it would any call",
  (code) => {
    expect(hindranceIn(new PortalError(code, 503))).toBeNull();
  },
);
