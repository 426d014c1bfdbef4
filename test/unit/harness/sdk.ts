import { ApiVersion, type AuthActions, HttpV2, SdkError } from "@bitrix24/b24jssdk";
import type { CallsMethods } from "../../../src/bitrix24/call";
import { noRepeatsNoWaits } from "../../../src/bitrix24/start";
import type { Portal as LocalPortal } from "../../portal/portal.ts";
import { arrival, print } from "../../portal/rest/http.ts";

/** How long the SDK waits for an answer if nothing else is said: enough for a function on a busy machine, short for a test. */
const usualTimeout = 500;

/**
 * The SDK's own way to a portal, ending in the local portal's REST function instead of a network: what the
 * SDK makes of answers, lost connections and expired tokens is what it makes of them in a browser.
 *
 * @param timeout how long the SDK waits for an answer, in milliseconds
 */
export function sdkOn(portal: LocalPortal, timeout = usualTimeout): CallsMethods {
  const http = new HttpV2(
    authorisation(portal),
    { adapter: "fetch", env: { fetch: fetchFrom(portal) }, timeout },
    noRepeatsNoWaits,
  );
  return { callMethod: (method, params) => http.call(method, params ?? {}) };
}

function authorisation(portal: LocalPortal): AuthActions {
  let session = portal.openSession();
  const origin = "https://portal.example";
  const getAuthData = () => ({
    access_token: session.AUTH_ID,
    refresh_token: session.REFRESH_ID,
    expires: Date.now() / 1000 + session.AUTH_EXPIRES,
    expires_in: session.AUTH_EXPIRES,
    domain: origin,
    member_id: session.MEMBER_ID,
  });
  return {
    getAuthData,
    refreshAuth: async () => {
      const renewed = portal.refresh(session.REFRESH_ID);
      if (!renewed) throw sessionGone();
      session = renewed;
      return getAuthData();
    },
    getUniq: (prefix) => prefix,
    isAdmin: false,
    getTargetOrigin: () => origin,
    getTargetOriginWithPath: () => new Map([[ApiVersion.v2, `${origin}/rest`]]),
  };
}

/** What the SDK's frame throws when the portal does not answer `refreshAuth` (docs/platform.md#token-renewal). */
function sessionGone(): SdkError {
  return new SdkError({
    code: "JSSDK_FRAME_REFRESH_AUTH_TIMEOUT",
    description: "refreshAuth: the parent window did not answer",
    status: 408,
  });
}

function fetchFrom(portal: LocalPortal): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const method = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const params: unknown = await request.json();
    const aborted = new Promise<never>((_resolve, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
    });

    const first = portal.rest(method, params);
    // What ended without a byte a browser sends once more by itself (docs/platform.md#rest).
    const second = "cut" in first ? portal.rest(method, params) : first;
    const answer = "pending" in second ? await Promise.race([second.pending, aborted]) : second;
    if ("hang" in answer) return aborted;
    if (!("status" in answer)) throw new TypeError("Failed to fetch");
    await Promise.race([arrival(answer), aborted]);
    return print(answer);
  };
}
