import type { MessageId } from "./text";

/** Why something failed, and what the person can do about it. */
export type ErrorWords = { reason: MessageId; remedy: MessageId };

/** A fault of ours or the portal's that a person cannot mend: support needs the code. */
const fault: ErrorWords = { reason: "error.fault.reason", remedy: "error.fault.remedy" };

const session: ErrorWords = { reason: "error.session.reason", remedy: "error.session.remedy" };

const connection: ErrorWords = {
  reason: "error.connection.reason",
  remedy: "error.connection.remedy",
};

const trouble: ErrorWords = { reason: "error.trouble.reason", remedy: "error.trouble.remedy" };

/** What a person typed, and can change. */
const field: ErrorWords = { reason: "error.field.reason", remedy: "error.field.remedy" };

const settings: ErrorWords = { reason: "error.settings.reason", remedy: "error.settings.remedy" };

/** The words for every code that our calls can get (PLATFORM 3 and 4). */
const words: Record<string, ErrorWords> = {
  OFFLINE: { reason: "error.offline.reason", remedy: "error.offline.remedy" },
  NETWORK_ERROR: connection,
  REQUEST_TIMEOUT: { reason: "error.timeout.reason", remedy: "error.timeout.remedy" },
  SESSION_ENDED: session,
  UNEXPECTED_ANSWER: {
    reason: "error.unexpected.reason",
    remedy: "error.unexpected.remedy",
  },

  expired_token: session,
  invalid_token: session,
  NO_AUTH_FOUND: session,
  insufficient_scope: { reason: "error.scope.reason", remedy: "error.scope.remedy" },
  user_access_error: { reason: "error.user.reason", remedy: "error.user.remedy" },
  INVALID_CREDENTIALS: { reason: "error.rights.reason", remedy: "error.rights.remedy" },
  ERROR_METHOD_NOT_FOUND: { reason: "error.version.reason", remedy: "error.version.remedy" },
  ERROR_ARGUMENT: fault,
  QUERY_LIMIT_EXCEEDED: { reason: "error.limit.reason", remedy: "error.limit.remedy" },
  OPERATION_TIME_LIMIT: { reason: "error.budget.reason", remedy: "error.budget.remedy" },
  OVERLOAD_LIMIT: { reason: "error.overload.reason", remedy: "error.overload.remedy" },
  INTERNAL_SERVER_ERROR: trouble,
  ERROR_UNEXPECTED_ANSWER: trouble,
  // What the SDK says when a server in between answers 5xx without the portal's own words.
  ERR_BAD_RESPONSE: trouble,
  PORTAL_DELETED: { reason: "error.gone.reason", remedy: "error.gone.remedy" },

  ACCESS_DENIED: { reason: "error.permission.reason", remedy: "error.permission.remedy" },
  CONNECTOR_NOT_FOUND: { reason: "error.notFound.reason", remedy: "error.notFound.remedy" },
  CONNECTOR_DELETE_RESTRICTED: {
    reason: "error.restricted.reason",
    remedy: "error.restricted.remedy",
  },
  SOURCE_NOT_FOUND: { reason: "error.notFound.reason", remedy: "error.notFound.remedy" },
  DATASET_NOT_FOUND: { reason: "error.notFound.reason", remedy: "error.notFound.remedy" },
  BX_ERROR: { reason: "error.kept.reason", remedy: "error.kept.remedy" },
  BX_EMPTY_REQUIRED: field,
  BX_INVALID_VALUE: field,
  VALIDATION_REQUIRED_FIELD_MISSING: field,
  VALIDATION_INVALID_FIELD_TYPE: field,
  VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS: settings,
  VALIDATION_SETTINGS_NAME_TOO_LONG: settings,
  VALIDATION_SETTINGS_CODE_TOO_LONG: settings,
  VALIDATION_SETTINGS_INVALID_TYPE: settings,
  VALIDATION_FIELDS_NOT_PROVIDED: fault,
  VALIDATION_UNKNOWN_PARAMETERS: fault,
  VALIDATION_READ_ONLY_FIELD: fault,
  VALIDATION_IMMUTABLE_FIELD: fault,
  VALIDATION_ID_NOT_PROVIDED: fault,
  VALIDATION_INVALID_ID_FORMAT: fault,
  VALIDATION_SELECT_TYPE: fault,
  VALIDATION_FILTER_TYPE: fault,
  VALIDATION_ORDER_TYPE: fault,
  VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT: fault,
  VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: fault,
  VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER: fault,
  VALIDATION_INVALID_FILTER_LOGIC: fault,
};

/** REST is missing in the portal's plan: the same code as a missing permission, one floor up (PLATFORM 3). */
const plan: ErrorWords = { reason: "error.plan.reason", remedy: "error.plan.remedy" };

/**
 * The words for an error.
 *
 * @param code as the portal or the application calls it
 * @param status the HTTP status it came with; 200 when the method itself reported it
 */
export function errorWords(code: string, status: number): ErrorWords {
  if (code === "ACCESS_DENIED" && status === 403) return plan;
  return words[code] ?? { reason: "error.unknown.reason", remedy: "error.unknown.remedy" };
}
