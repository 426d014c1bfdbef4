import { type MessageId, text } from "./text";

/** What is known of a call that failed: its code, and the HTTP status it came with (200: of the method itself). */
export interface CallError {
  code: string;
  status: number;
}

/** What it is about: the middle of the name of its two sentences. */
type Cause = MessageId extends infer Id
  ? Id extends `error.${infer Name}.reason`
    ? Name
    : never
  : never;

/**
 * The causes of the codes that our calls can get (docs/platform.md#requests-and-answers and
 * docs/platform.md#the-biconnector-methods); of those that begin with `VALIDATION_`, only what {@link causeOf} would
 * get wrong. Not of a deletion that connections prevent, which is no failure: dialogs/delete/BlockedStage.tsx has its
 * words.
 */
const causes: Record<string, Cause> = {
  OFFLINE: "offline",
  NETWORK_ERROR: "connection",
  REQUEST_TIMEOUT: "timeout",
  SESSION_ENDED: "session",
  UNEXPECTED_ANSWER: "unexpected",

  expired_token: "session",
  invalid_token: "session",
  NO_AUTH_FOUND: "session",
  insufficient_scope: "scope",
  user_access_error: "user",
  INVALID_CREDENTIALS: "rights",
  ERROR_METHOD_NOT_FOUND: "version",
  ERROR_ARGUMENT: "fault",
  QUERY_LIMIT_EXCEEDED: "limit",
  OPERATION_TIME_LIMIT: "budget",
  OVERLOAD_LIMIT: "overload",
  INTERNAL_SERVER_ERROR: "trouble",
  ERROR_UNEXPECTED_ANSWER: "trouble",
  // What the SDK says when a server in between answers 5xx without the portal's own words.
  ERR_BAD_RESPONSE: "trouble",
  PORTAL_DELETED: "gone",
  PAYMENT_REQUIRED: "plan",

  ACCESS_DENIED: "permission",
  CONNECTOR_NOT_FOUND: "notFound",
  SOURCE_NOT_FOUND: "notFound",
  DATASET_NOT_FOUND: "notFound",
  BX_EMPTY_REQUIRED: "field",
  BX_INVALID_VALUE: "field",
  VALIDATION_REQUIRED_FIELD_MISSING: "field",
  VALIDATION_INVALID_FIELD_TYPE: "field",
};

/** Anything that was thrown, as a call that failed: what carries no code is an answer nobody understands. */
export function callErrorOf(error: object): CallError {
  const { code, status } = error as Partial<Record<keyof CallError, unknown>>;
  const isOfCall = typeof code === "string" && typeof status === "number";
  return isOfCall ? { code, status } : { code: "UNEXPECTED_ANSWER", status: 0 };
}

/** Causes that no second attempt removes: somebody has to change something in the portal, or sign in. */
const accessCauses = [
  "session",
  "scope",
  "user",
  "rights",
  "permission",
  "plan",
  "version",
] as const;

/** What somebody has to change before the portal answers at all. */
export type AccessCause = (typeof accessCauses)[number];

/** @returns null for an error of another kind */
export function accessCauseOf(error: object): AccessCause | null {
  const cause = causeOf(callErrorOf(error));
  return accessCauses.find((each) => each === cause) ?? null;
}

/**
 * Why something failed, and what the person can do about it.
 *
 * @param error what was thrown, or a call's error
 * @returns two sentences, which name no code
 */
export function errorText(error: object): string {
  const cause = causeOf(callErrorOf(error));
  return `${text(`error.${cause}.reason`)} ${text(`error.${cause}.remedy`)}`;
}

function causeOf({ code, status }: CallError): Cause {
  // REST is missing in the portal's plan: the same code as a missing permission, one floor up
  // (docs/platform.md#one-code-for-plan-and-permission).
  if (code === "ACCESS_DENIED" && status !== 200) return "plan";
  if (Object.hasOwn(causes, code)) return causes[code] ?? "unknown";
  if (code.startsWith("VALIDATION_SETTINGS_")) return "settings";
  return code.startsWith("VALIDATION_") ? "fault" : "unknown";
}
