import { ApiVersion, type AuthActions, HttpV2, SdkError } from "@bitrix24/b24jssdk";
import type { CallsMethods } from "../../../src/bitrix24/call";
import { noRepeatsNoWaits } from "../../../src/bitrix24/start";
import type { Portal as LocalPortal } from "../../portal/portal.ts";
import { arrival, print } from "../../portal/rest/http.ts";

// Node does not know whether there is a network.
if (!globalThis.navigator?.onLine) {
  Object.defineProperty(globalThis, "navigator", {
    value: {
      get onLine() {
        return true;
      },
    },
  });
}

/** How long the SDK waits for an answer that comes, in milliseconds: for as long as a busy machine takes. */
const patience = 60_000;

/**
 * The SDK's own way to a portal, ending in the local portal's REST function instead of a network: what the
 * SDK makes of answers, lost connections and expired tokens is what it makes of them in a browser. Its time is up at
 * once where no answer will come.
 */
export function sdkOn(portal: LocalPortal): CallsMethods {
  const session = authorisation(portal);
  const http = (fetch: typeof globalThis.fetch, timeout: number) =>
    new HttpV2(session, { adapter: "fetch", env: { fetch }, timeout }, noRepeatsNoWaits);
  const unanswered = http(async (input, init) => endOf(new Request(input, init)), 1);

  return {
    callMethod: async (method, params = {}) => {
      let hangs = false;
      const onHang = () => {
        hangs = true;
      };
      try {
        return await http(fetchFrom(portal, onHang), patience).call(method, params);
      } catch (error) {
        if (!hangs) throw error;
        return unanswered.call(method, params);
      }
    },
  };
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

/** Rejects when the caller has waited long enough. */
function endOf({ signal }: Request): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

/** @param onHang called when no answer will come */
function fetchFrom(portal: LocalPortal, onHang: () => void): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const method = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const params: unknown = await request.json();
    const end = endOf(request);

    const first = portal.rest(method, params);
    // What ended without a byte a browser sends once more by itself (docs/platform.md#rest).
    const second = "cut" in first ? portal.rest(method, params) : first;
    const answer = "pending" in second ? await Promise.race([second.pending, end]) : second;
    if ("hang" in answer) onHang();
    if (!("status" in answer)) throw new TypeError("Failed to fetch");
    await Promise.race([arrival(answer), end]);
    return print(answer);
  };
}
