/** Ordinary errors of REST (docs/platform.md#errors-at-the-root): status and text by code. */
const rootErrors = {
  NO_AUTH_FOUND: [401, "Wrong authorization data"],
  invalid_token: [401, "Unable to get application by token"],
  expired_token: [401, "The access token provided has expired."],
  QUERY_LIMIT_EXCEEDED: [503, "Too many requests"],
  OPERATION_TIME_LIMIT: [429, "Method is blocked due to operation time limit."],
  ACCESS_DENIED: [403, "REST API is available only on commercial plans."],
  PAYMENT_REQUIRED: [401, "Payment required. The subscription has expired."],
  user_access_error: [403, "The user does not have access to the application."],
  ERROR_METHOD_NOT_FOUND: [404, "Method not found!"],
  insufficient_scope: [
    403,
    "The request requires higher privileges than provided by the access token",
  ],
  ERROR_ARGUMENT: [400, "Invalid argument"],
  ERROR_BATCH_LENGTH_EXCEEDED: [400, "Max batch length exceeded"],
  ERROR_PLACEMENT_NOT_FOUND: [400, "Placement not found"],
  ERROR_PLACEMENT_HANDLER_ALREADY_BINDED: [
    400,
    "Unable to set placement handler: Handler already binded",
  ],
  INVALID_CREDENTIALS: [403, "Invalid request credentials"],
  INTERNAL_SERVER_ERROR: [500, "Internal server error"],
  ERROR_UNEXPECTED_ANSWER: [500, "Server returned an unexpected response"],
  PORTAL_DELETED: [500, "Portal was deleted"],
  OVERLOAD_LIMIT: [503, "REST API is blocked due to overload."],
} as const;

/** An error that stands at the root of the answer, with a status of its own (docs/platform.md#errors-at-the-root). */
export class RootError extends Error {
  readonly code: keyof typeof rootErrors;
  readonly status: number;

  constructor(
    code: keyof typeof rootErrors,
    text: string = rootErrors[code][1],
    status: number = rootErrors[code][0],
  ) {
    super(text);
    this.code = code;
    this.status = status;
  }
}
