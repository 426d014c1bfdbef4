import { planRefusals, type Switches } from "../switches.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { RootError } from "./root-error.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Whoever calls: an application by its access token, or a script by a webhook's address
 * (docs/platform.md#requests-and-answers).
 */
export type Caller = { auth: unknown } | { webhook: string };

/**
 * Checks who calls, in the order of the portal: token, request limit, plan, person.
 *
 * @returns the application, null for a webhook
 * @throws {RootError} (docs/platform.md#errors-at-the-root)
 */
export function checkCaller(
  caller: Caller,
  sessions: Sessions,
  limiter: RateLimiter,
  { rateLimit, plan, userAccess }: Switches,
): string | null {
  const clientId =
    "webhook" in caller
      ? checkedWebhook(caller.webhook, sessions)
      : checkedToken(caller.auth, sessions);
  if (rateLimit && !limiter.admits(rateLimit)) throw new RootError("QUERY_LIMIT_EXCEEDED");
  if (plan !== "included") {
    const { code, status } = planRefusals[plan];
    throw new RootError(code, undefined, status);
  }
  if (!userAccess) throw new RootError("user_access_error");
  return clientId;
}

function checkedToken(auth: unknown, sessions: Sessions): string {
  if (auth === undefined || auth === null || auth === "") throw new RootError("NO_AUTH_FOUND");
  const token = sessions.check(String(auth));
  if (token === "unknown") throw new RootError("invalid_token");
  if (token === "expired") throw new RootError("expired_token");
  return token.clientId;
}

function checkedWebhook(address: string, { webhook }: Sessions): null {
  if (address !== webhook) throw new RootError("INVALID_CREDENTIALS");
  return null;
}
