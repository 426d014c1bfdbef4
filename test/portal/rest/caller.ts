import type { Switches } from "../switches.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { RootError } from "./root-error.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Checks who calls, in the order of the portal: token, request limit, plan, person.
 *
 * @param auth the access token that came with the call
 * @returns the application
 * @throws {RootError} (PLATFORM 3)
 */
export function checkCaller(
  auth: unknown,
  sessions: Sessions,
  limiter: RateLimiter,
  { rateLimit, plan, userAccess }: Switches,
): string {
  if (auth === undefined || auth === null || auth === "") throw new RootError("NO_AUTH_FOUND");
  const token = sessions.check(String(auth));
  if (token === "unknown") throw new RootError("invalid_token");
  if (token === "expired") throw new RootError("expired_token");
  if (rateLimit && !limiter.admits(rateLimit)) throw new RootError("QUERY_LIMIT_EXCEEDED");
  if (!plan) throw new RootError("ACCESS_DENIED");
  if (!userAccess) throw new RootError("user_access_error");
  return token.clientId;
}
