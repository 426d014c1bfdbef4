import { beforeAll, expect, test } from "vitest";
import { errorText } from "../../../src/i18n/error-text";
import { loadLazyWords } from "../../../src/i18n/lazy-words";

beforeAll(loadLazyWords);

const unknown = () => errorText({ code: "SOMETHING_NEW", status: 400 });

test.each([
  "OFFLINE",
  "NETWORK_ERROR",
  "REQUEST_TIMEOUT",
  "SESSION_ENDED",
  "UNEXPECTED_ANSWER",
  "expired_token",
  "invalid_token",
  "NO_AUTH_FOUND",
  "insufficient_scope",
  "user_access_error",
  "INVALID_CREDENTIALS",
  "ERROR_METHOD_NOT_FOUND",
  "ERROR_ARGUMENT",
  "OPERATION_TIME_LIMIT",
  "QUERY_LIMIT_EXCEEDED",
  "OVERLOAD_LIMIT",
  "INTERNAL_SERVER_ERROR",
  "ERROR_UNEXPECTED_ANSWER",
  "PORTAL_DELETED",
  "ACCESS_DENIED",
  "CONNECTOR_NOT_FOUND",
  "CONNECTOR_DELETE_RESTRICTED",
  "SOURCE_NOT_FOUND",
  "DATASET_NOT_FOUND",
  "BX_ERROR",
  "BX_EMPTY_REQUIRED",
  "BX_INVALID_VALUE",
  "VALIDATION_FIELDS_NOT_PROVIDED",
  "VALIDATION_UNKNOWN_PARAMETERS",
  "VALIDATION_REQUIRED_FIELD_MISSING",
  "VALIDATION_READ_ONLY_FIELD",
  "VALIDATION_INVALID_FIELD_TYPE",
  "VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS",
  "VALIDATION_SETTINGS_NAME_TOO_LONG",
  "VALIDATION_SETTINGS_CODE_TOO_LONG",
  "VALIDATION_SETTINGS_INVALID_TYPE",
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
])("%s has words of its own, and says what to do", (code) => {
  const words = errorText({ code, status: 200 });

  expect(words).not.toBe(unknown());
  expect(words).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
});

test("a missing plan is not a missing permission", () => {
  expect(errorText({ code: "ACCESS_DENIED", status: 403 })).toContain("plan");
  expect(errorText({ code: "ACCESS_DENIED", status: 200 })).toContain("Access to BI Builder");
});

test("what carries no code is an answer that nobody understands", () => {
  const unexpected = errorText({ code: "UNEXPECTED_ANSWER", status: 0 });

  expect(errorText(new TypeError("x is not a function"))).toBe(unexpected);
  expect(unexpected).not.toBe(unknown());
});
