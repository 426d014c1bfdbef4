import { randomBytes } from "node:crypto";

/** What the portal gives to an application that it opens (docs/platform.md#session-data). */
export interface Session {
  AUTH_ID: string;
  REFRESH_ID: string;
  /** How many seconds `AUTH_ID` is good for. */
  AUTH_EXPIRES: number;
  MEMBER_ID: string;
}

/** The sessions of one portal: access tokens that expire, and refresh tokens that bring new ones. */
export interface Sessions {
  /** @param lifetime of the access token, in seconds */
  open(clientId: string, lifetime: number): Session;
  /** What stands behind `/rest/` in the address of the person's own webhook: `{user}/{secret}`. */
  webhook: string;
  /** @returns null when the session is gone */
  refresh(refreshId: string, lifetime: number): Session | null;
  /** What an access token is good for. */
  check(authId: string): "unknown" | "expired" | { clientId: string };
  /** Every access token given out so far expires now. */
  expireTokens(): void;
  /** Every session ends: no token is good and none can be refreshed. */
  end(): void;
}

const memberId = "c1f0d3b5a7e94c2f8b6d1e3a5c7f9b20";

export function createSessions(now: () => number): Sessions {
  const tokens = new Map<string, { clientId: string; expiresAt: number }>();
  const clients = new Map<string, string>();

  const sessions: Sessions = {
    webhook: `1/${randomBytes(8).toString("hex")}`,

    open(clientId, lifetime) {
      const session = {
        AUTH_ID: randomBytes(32).toString("hex"),
        REFRESH_ID: randomBytes(32).toString("hex"),
        AUTH_EXPIRES: lifetime,
        MEMBER_ID: memberId,
      };
      tokens.set(session.AUTH_ID, { clientId, expiresAt: now() + lifetime * 1000 });
      clients.set(session.REFRESH_ID, clientId);
      return session;
    },

    refresh(refreshId, lifetime) {
      const clientId = clients.get(refreshId);
      return clientId === undefined ? null : sessions.open(clientId, lifetime);
    },

    check(authId) {
      const token = tokens.get(authId);
      if (!token) return "unknown";
      return now() < token.expiresAt ? { clientId: token.clientId } : "expired";
    },

    expireTokens() {
      for (const token of tokens.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
    },

    end() {
      sessions.expireTokens();
      clients.clear();
    },
  };
  return sessions;
}
