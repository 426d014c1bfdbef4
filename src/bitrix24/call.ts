import { AjaxError, type B24Frame, SdkError } from "@bitrix24/b24jssdk";
import { codeOf, isRecord, PortalError } from "./portal-error";

/**
 * Calls a REST method of the portal as the person who opened the application.
 *
 * @returns the method's `result`, unparsed
 * @throws {PortalError} for everything else, whatever form the error had
 */
export type Call = (method: string, params?: Record<string, unknown>) => Promise<unknown>;

/** The pause between calls that the portal keeps up with (docs/platform.md#limits), in milliseconds. */
export const usualPause = 500;

/** The only part of the SDK that a call needs. */
export type CallsMethods = Pick<B24Frame, "callMethod">;

/**
 * Makes the {@link Call} of a started frame. It repeats nothing: whoever calls knows whether that is safe.
 *
 * @param pause between calls, in milliseconds
 * @param hearTime is told the `time` of every answer
 */
export function createCall(
  sdk: CallsMethods,
  pause = usualPause,
  hearTime: (time: unknown) => void = () => {},
): Call {
  const pace = createPace(pause);

  async function ask(method: string, params: Record<string, unknown>): Promise<unknown> {
    const answer = await sdk.callMethod(method, params).catch((error: unknown) => {
      throw asPortalError(error);
    });
    if (!answer.isSuccess) throw asPortalError(answer.getErrors().next().value);
    const data = answer.getData();
    hearTime(data?.time);
    return withoutError(data?.result);
  }

  return async (method, params = {}) => {
    await pace.turn();
    try {
      return await ask(method, params);
    } catch (error) {
      if (error instanceof PortalError && error.code === "QUERY_LIMIT_EXCEEDED") pace.slowDown();
      throw error;
    }
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

/**
 * How many calls are made at once: of the 50 that the portal takes, five are kept back, as calls do not arrive at the
 * pace at which they were sent, and the SDK makes some of its own.
 */
const atOnce = 45;

/** A pace in measured time: the clock of the machine may be set while a call waits. */
interface Pace {
  /** What to wait for before each call. */
  turn: () => Promise<void>;
  /** The portal has turned a call away: somebody else, or this page before it was loaded anew, has used the limit up. */
  slowDown: () => void;
}

/** The pace that the portal keeps up with. @param pause between calls, in milliseconds */
export function createPace(pause = usualPause): Pace {
  let lastTurn = Number.NEGATIVE_INFINITY;
  return {
    turn() {
      const now = performance.now();
      lastTurn = Math.max(lastTurn, now - atOnce * pause) + pause;
      const wait = lastTurn - now;
      return new Promise((resolve) => (wait > 0 ? setTimeout(resolve, wait) : resolve()));
    },
    slowDown() {
      lastTurn = Math.max(lastTurn, performance.now() + pause);
    },
  };
}
