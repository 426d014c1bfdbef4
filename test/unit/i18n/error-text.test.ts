// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { errorText } from "../../../src/i18n/error-text";
import { loadLazyWords } from "../../../src/i18n/lazy-words";

beforeAll(loadLazyWords);

/** Words by which a person recognizes why something failed, and the codes that have that reason. */
const reasons: [words: string, codes: string[]][] = [
  ["Your device is offline", ["OFFLINE"]],
  ["Contact with Bitrix24 was lost", ["NETWORK_ERROR"]],
  ["longer than 30 seconds", ["REQUEST_TIMEOUT"]],
  ["session has ended", ["SESSION_ENDED", "expired_token", "invalid_token", "NO_AUTH_FOUND"]],
  ["an answer that this application does not understand", ["UNEXPECTED_ANSWER"]],
  ["installed without the permission “biconnector”", ["insufficient_scope"]],
  ["not been made available to you", ["user_access_error"]],
  ["You do not have the rights", ["INVALID_CREDENTIALS"]],
  ["does not offer BI connectors", ["ERROR_METHOD_NOT_FOUND"]],
  ["too many requests", ["QUERY_LIMIT_EXCEEDED"]],
  ["has used up", ["OPERATION_TIME_LIMIT"]],
  ["has blocked requests", ["OVERLOAD_LIMIT"]],
  [
    "had trouble with this request",
    ["INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "ERR_BAD_RESPONSE"],
  ],
  ["portal has been deleted", ["PORTAL_DELETED"]],
  ["plan does not let applications", ["PAYMENT_REQUIRED"]],
  ["You need two permissions", ["ACCESS_DENIED"]],
  [
    "no longer exists in Bitrix24",
    ["CONNECTOR_NOT_FOUND", "SOURCE_NOT_FOUND", "DATASET_NOT_FOUND"],
  ],
  [
    "does not accept this value",
    [
      "BX_EMPTY_REQUIRED",
      "BX_INVALID_VALUE",
      "VALIDATION_REQUIRED_FIELD_MISSING",
      "VALIDATION_INVALID_FIELD_TYPE",
    ],
  ],
  [
    "does not accept the credentials",
    [
      "VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS",
      "VALIDATION_SETTINGS_NAME_TOO_LONG",
      "VALIDATION_SETTINGS_CODE_TOO_LONG",
      "VALIDATION_SETTINGS_INVALID_TYPE",
    ],
  ],
  [
    "The application sent a request",
    [
      "ERROR_ARGUMENT",
      "VALIDATION_FIELDS_NOT_PROVIDED",
      "VALIDATION_UNKNOWN_PARAMETERS",
      "VALIDATION_READ_ONLY_FIELD",
      "VALIDATION_IMMUTABLE_FIELD",
      "VALIDATION_ID_NOT_PROVIDED",
      "VALIDATION_INVALID_ID_FORMAT",
      "VALIDATION_SELECT_TYPE",
      "VALIDATION_FILTER_TYPE",
      "VALIDATION_ORDER_TYPE",
      "VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT",
      "VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER",
      "VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER",
      "VALIDATION_INVALID_FILTER_LOGIC",
    ],
  ],
  ["a reason that this application does not know", ["SOMETHING_NEW", "BX_ERROR"]],
];

test.each(reasons)("“%s” is said of %j, with what to do", (words, codes) => {
  for (const code of codes) {
    const said = errorText({ code, status: 200 });
    expect(said).toContain(words);
    expect(said).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
  }
});

/** What no call of ours can get, what has words in a dialog of its own, and what is no code. */
const others = new Set([
  "CONNECTOR_DELETE_RESTRICTED",
  "SOURCE_CREATE_CONNECTION_ERROR",
  "SOURCE_UPDATE_CONNECTION_ERROR",
  "operating_reset_at",
]);

test("every code that is known of Bitrix24's REST is among them", () => {
  const [, page = ""] = /^## REST$(.*)^## Pages of the portal$/ms.exec(
    readFileSync("docs/platform.md", "utf8"),
  ) ?? [""];
  const known = [...page.matchAll(/`([A-Za-z]+(?:_[A-Za-z]+)+)`/g)].map(([, code = ""]) => code);

  expect(known.length).toBeGreaterThan(30);
  const tested = new Set(reasons.flatMap(([, codes]) => codes));
  expect(known.filter((code) => !tested.has(code) && !others.has(code))).toEqual([]);
});

test.each([401, 403])("a missing plan (%i) is not a missing permission", (status) => {
  expect(errorText({ code: "ACCESS_DENIED", status })).toContain("plan");
});

test("what carries no code is an answer that nobody understands", () => {
  const unexpected = errorText({ code: "UNEXPECTED_ANSWER", status: 0 });

  expect(errorText(new TypeError("x is not a function"))).toBe(unexpected);
});
