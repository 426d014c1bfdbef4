import type { ConnectorRow } from "../../store.ts";

/**
 * Plays the portal's call of a connector's `urlCheck` before a connection is stored (PLATFORM 4.4). There is no
 * network here: an address under `.invalid`, where no host can be, fails; every other one passes.
 */
export function isReachable({ urlCheck }: ConnectorRow): boolean {
  return URL.canParse(urlCheck) && !new URL(urlCheck).hostname.endsWith(".invalid");
}
