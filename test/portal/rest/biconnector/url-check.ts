import type { ConnectorRow } from "../../store.ts";
import type { Context } from "../context.ts";
import type { Work } from "../work.ts";

/**
 * How long a portal waits for a service, in milliseconds (docs/platform.md#what-a-registered-service-has-to-answer).
 */
const patience = 250_000;

/**
 * Plays the portal's call of a connector's `urlCheck` before a connection or a table is stored, and waits for it
 * (docs/platform.md#the-check-of-a-connection). There is no network here: what answers, with what and how late, is a
 * switch. Nothing is at an address under `.invalid` or in a local network.
 *
 * @returns whether the service answered 200 with a body, in time
 */
export function* isReachable({ switches }: Context, { urlCheck }: ConnectorRow): Work<boolean> {
  if (!URL.canParse(urlCheck) || isNowhere(new URL(urlCheck).hostname)) return false;
  const service = switches.services.find(({ address }) => urlCheck.startsWith(address));
  if (!service) return false;
  if (service.delay > 0) yield Math.min(service.delay, patience);
  return service.delay <= patience && service.status === 200 && service.body !== "";
}

function isNowhere(host: string): boolean {
  return (
    /(^|\.)(invalid|localhost|local|internal|lan)$/.test(host) ||
    /^(0|127|10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      host,
    ) ||
    /^\[(::1?\]|::ffff:|f[cd]|fe[89ab])/.test(host) ||
    !/[.:]/.test(host)
  );
}
