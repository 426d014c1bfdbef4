import { AjaxError, type B24Frame, SdkError } from "@bitrix24/b24jssdk";
import { codeOf, isRecord, PortalError } from "./portal-error";

/**
 * Calls a REST method of the portal as the person who opened the application.
 *
 * @returns the method's `result`, unparsed
 * @throws {PortalError} for everything else, whatever form the error had
 */
export type Call = (method: string, params?: Record<string, unknown>) => Promise<unknown>;

/** The only part of the SDK that a call needs. */
export type CallsMethods = Pick<B24Frame, "callMethod">;

/** Makes the {@link Call} of a started frame. It repeats nothing: whoever calls knows whether that is safe. */
export function createCall(sdk: CallsMethods): Call {
  const turn = createPace();
  return async (method, params = {}) => {
    await turn();
    const answer = await sdk.callMethod(method, params).catch((error: unknown) => {
      throw asPortalError(error);
    });
    if (!answer.isSuccess) throw asPortalError(answer.getErrors().next().value);
    return withoutError(answer.getData()?.result);
  };
}

/**
 * `biconnector.*` reports its own errors with HTTP 200 inside `result`, and the SDK takes that for a success
 * (docs/platform.md#errors-inside-the-result).
 */
function withoutError(result: unknown): unknown {
  if (!isRecord(result) || !("error" in result)) return result;
  throw PortalError.ofMethod(result);
}

/** What the SDK calls an answer that is no error of the portal's: its own word, or that of its HTTP client. */
const wordless = ["JSSDK_UNKNOWN_ERROR", "ERR_BAD_REQUEST"];

function asPortalError(error: unknown): PortalError {
  if (!(error instanceof AjaxError)) return new PortalError("UNEXPECTED_ANSWER", 0);
  const { code, status, message } = error;
  if (sessionIsGone(error)) return new PortalError("SESSION_ENDED", 401);
  // A hint for words only: a browser may take itself for offline and be wrong.
  if (code === "NETWORK_ERROR" && !navigator.onLine) return new PortalError("OFFLINE", 0);
  return new PortalError(
    wordless.includes(code) ? "UNEXPECTED_ANSWER" : codeOf(code),
    status,
    message,
  );
}

/**
 * The token had expired and the portal did not renew it: it shows an alert and never answers
 * (docs/platform.md#token-renewal).
 */
function sessionIsGone(error: AjaxError): boolean {
  const cause = "originalError" in error ? error.originalError : undefined;
  return cause instanceof SdkError && cause.code === "JSSDK_FRAME_REFRESH_AUTH_TIMEOUT";
}

/** How many calls the portal takes at once, and the pause between those that follow (docs/platform.md#limits), in milliseconds. */
const atOnce = 50;
const pause = 500;

/**
 * The pace that the portal keeps up with, in measured time: the clock of the machine may be set while we wait.
 *
 * @returns what to wait for before each call
 */
export function createPace(): () => Promise<void> {
  let lastTurn = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    lastTurn = Math.max(lastTurn, now - atOnce * pause) + pause;
    const wait = lastTurn - now;
    return new Promise((resolve) => (wait > 0 ? setTimeout(resolve, wait) : resolve()));
  };
}
