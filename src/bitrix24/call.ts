import { AjaxError, type B24Frame, SdkError } from "@bitrix24/b24jssdk";
import { isRecord, PortalError } from "./portal-error";

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
  return async (method, params = {}) => {
    const startedOffline = navigator.onLine === false;
    const answer = await sdk.callMethod(method, params).catch((error: unknown) => {
      throw asPortalError(error, startedOffline);
    });
    if (!answer.isSuccess) throw asPortalError(answer.getErrors().next().value, startedOffline);
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

function asPortalError(error: unknown, startedOffline: boolean): PortalError {
  if (!(error instanceof AjaxError)) return new PortalError("UNEXPECTED_ANSWER", 0);
  if (sessionIsGone(error)) return new PortalError("SESSION_ENDED", 401);
  if (error.code === "NETWORK_ERROR" && startedOffline) return new PortalError("OFFLINE", 0);
  if (error.code === "JSSDK_UNKNOWN_ERROR") return new PortalError("UNEXPECTED_ANSWER", 0);
  return new PortalError(String(error.code), error.status, error.message);
}

/**
 * The token had expired and the portal did not renew it: it shows an alert and never answers
 * (docs/platform.md#token-renewal).
 */
function sessionIsGone(error: AjaxError): boolean {
  const cause = "originalError" in error ? error.originalError : undefined;
  return cause instanceof SdkError && cause.code === "JSSDK_FRAME_REFRESH_AUTH_TIMEOUT";
}
