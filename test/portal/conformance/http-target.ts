import { ApiVersion, type AuthActions, HttpV2, ParamsFactory } from "@bitrix24/b24jssdk";
import type { Target } from "./target.ts";

/** How long an answer may take, in milliseconds: a portal waits up to 250 s for the service behind a connector. */
const timeout = 260_000;

/** A portal on the network, called by the SDK's own HTTP layer: what counts is what came over the wire. */
export function httpTarget(options: {
  url: string;
  token: string;
  otherToken: string | null;
  webhook: string | null;
  service: string | null;
}): Target {
  const { otherToken, webhook, service, token } = options;
  const { origin } = new URL(options.url);
  return {
    call: caller(origin, token),
    callAsOther: otherToken === null ? null : caller(origin, otherToken),
    send: (path, init) => fetch(`${origin}/rest/${path}`, init),
    token,
    webhook,
    service,
  };
}

function caller(origin: string, token: string): Target["call"] {
  const received: Response[] = [];
  const http = new HttpV2(
    authorisation(origin, token),
    {
      adapter: "fetch",
      env: {
        fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
          const response = await fetch(input, init);
          received.push(response.clone());
          return response;
        },
      },
      timeout,
    },
    restrictions(origin),
  );

  return async (method, params = {}) => {
    received.length = 0;
    // The SDK throws what it takes for an error: the answer itself says more.
    const failure = await http.call(method, { ...params }).then(
      () => undefined,
      (error: unknown) => error,
    );
    const last = received.at(-1);
    if (!last) throw failure;
    return { status: last.status, body: await last.json() };
  };
}

/**
 * Nothing is repeated, and a portal in the world is spared: 2 requests a second after a burst of 50
 * (docs/platform.md#rest).
 */
function restrictions(origin: string) {
  const usual = { ...ParamsFactory.getDefault(), retryOnNetworkError: false, maxRetries: 1 };
  const isLocal = new URL(origin).hostname === "127.0.0.1";
  if (!isLocal) return usual;
  return { ...usual, rateLimit: { burstLimit: 1e6, drainRate: 1e6, adaptiveEnabled: false } };
}

function authorisation(origin: string, token: string): AuthActions {
  const auth = {
    access_token: token,
    refresh_token: "",
    expires: Date.now() / 1000 + 3600,
    expires_in: 3600,
    domain: origin,
    member_id: "",
  };
  return {
    getAuthData: () => auth,
    refreshAuth: () => Promise.reject(new Error("There is no way to renew the token here.")),
    getUniq: (prefix) => prefix,
    isAdmin: false,
    getTargetOrigin: () => origin,
    getTargetOriginWithPath: () => new Map([[ApiVersion.v2, `${origin}/rest`]]),
  };
}
