/** Codes of our own, for what the portal cannot say by itself. Every other code is the vendor's, as written. */
export type OwnCode =
  | "OFFLINE"
  | "NETWORK_ERROR"
  | "REQUEST_TIMEOUT"
  | "SESSION_ENDED"
  | "UNEXPECTED_ANSWER";

/** Server errors (5xx) that the portal gives before it has begun to work on the call. */
const refusedAtTheDoor = new Set(["QUERY_LIMIT_EXCEEDED", "OVERLOAD_LIMIT", "PORTAL_DELETED"]);

/** What it turns calls away with whatever they are, which says nothing of the calls before. */
const turnedAway = new Set(["QUERY_LIMIT_EXCEEDED", "OVERLOAD_LIMIT", "OPERATION_TIME_LIMIT"]);

/** The SDK and we ourselves give these codes a status of an answer, though there was none that says what happened. */
const unanswered = new Set(["REQUEST_TIMEOUT", "UNEXPECTED_ANSWER"]);

/** The code of an error in an answer, where it is one: PHP prints whatever it holds. */
export function codeOf(value: unknown): string {
  return typeof value === "string" && /^[\w.-]{1,64}$/.test(value) ? value : "UNEXPECTED_ANSWER";
}

/**
 * The one error that a call to the portal can end with.
 *
 * It carries a code, an HTTP status and the vendor's text, and on purpose nothing else: the SDK's
 * own errors hold the request, and with it the person's token.
 */
export class PortalError extends Error {
  override readonly name = "PortalError";
  readonly code: OwnCode | (string & {});

  /**
   * @param code the vendor's code (docs/platform.md#errors-at-the-root and docs/platform.md#connector-methods) or one
   *   of {@link OwnCode}; anything that does not look like a code is an unexpected answer
   * @param status HTTP status of the answer; 200 for an error of the method itself, 0 when no answer came
   * @param description the vendor's English text, for support, never the main message
   */
  constructor(
    code: string,
    readonly status: number,
    description = "",
  ) {
    super(description || code);
    this.code = codeOf(code);
  }

  /**
   * The error that a method reported by itself.
   *
   * @param result with an `error`, which is the code or, in the usual form, an object around it
   *   (docs/platform.md#errors-inside-the-result)
   */
  static ofMethod(result: Readonly<Record<string, unknown>>): PortalError {
    const { error, error_description: text } = isRecord(result.error) ? result.error : result;
    return new PortalError(codeOf(error), 200, typeof text === "string" ? text : "");
  }

  /** Anything that was thrown, as a {@link PortalError}. */
  static of(error: unknown): PortalError {
    return error instanceof PortalError ? error : new PortalError("UNEXPECTED_ANSWER", 0);
  }

  /** Whether the call may have taken effect although it failed. */
  get mayHaveHappened(): boolean {
    const isAnswered = this.status > 0 && (this.status < 500 || refusedAtTheDoor.has(this.code));
    return !isAnswered || unanswered.has(this.code);
  }

  /**
   * Whether the call was turned away in a way that says nothing of another one just before: a browser sends a call
   * again whose connection was cut, and the first may have been carried out
   * (docs/platform.md#posts-that-a-browser-repeats).
   */
  get mayBeOfRepeat(): boolean {
    return turnedAway.has(this.code);
  }

  /** Whether asking again in a moment may well succeed. Only reads are asked again. */
  get isTemporary(): boolean {
    return this.mayHaveHappened
      ? this.code !== "UNEXPECTED_ANSWER"
      : this.code === "QUERY_LIMIT_EXCEEDED";
  }
}

/** Whether an answer, or a part of it, is an object with names. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
