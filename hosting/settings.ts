import { isIP } from "node:net";
import { domainToUnicode } from "node:url";

/** What an administrator can say in environment variables. */
export interface Settings {
  host: string;
  port: number;
  /** Origins of self-hosted portals, fit for a policy. */
  portals: string[];
  isBehindTls: boolean;
}

/**
 * Reads the settings. An empty variable is as good as none.
 *
 * @throws with a reason to be shown, when something is not understood
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    host: readHost(env.HOST || "127.0.0.1"),
    port: readPort(env.PORT || "8080"),
    portals: (env.PORTALS ?? "").split(/\s+/).filter(Boolean).map(readPortal),
    isBehindTls: readSwitch(env.BEHIND_TLS || "0"),
  };
}

function readHost(host: string): string {
  const isName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(host);
  const isNumbers = /^[\d.]+$/.test(host);
  if (isIP(host) || (isName && !isNumbers)) return host;
  throw refusal("HOST", host, "it is neither an IP address nor a name");
}

function readPort(port: string): number {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw refusal("PORT", port, "it is no number from 0 to 65535");
}

function readSwitch(value: string): boolean {
  if (value === "0" || value === "1") return value === "1";
  throw refusal("BEHIND_TLS", value, "it is neither 0 nor 1");
}

/** One origin, `*.` in front of its name allowed. International names are encoded. */
function readPortal(portal: string): string {
  const url = URL.canParse(portal) ? new URL(portal) : null;
  if (!url) throw refusal("PORTALS", portal, "it is no address such as https://portal.example.com");
  if (url.protocol !== "https:") {
    throw refusal("PORTALS", portal, "the application talks to portals over https only");
  }
  if (!/^(\*\.[a-z0-9-]+\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(url.hostname)) {
    throw refusal("PORTALS", portal, "a policy cannot contain this name");
  }
  const port = url.port && `:${url.port}`;
  const readable = `${url.protocol}//${domainToUnicode(url.hostname)}${port}`;
  if (portal === url.origin || portal === readable) return url.origin;
  throw refusal("PORTALS", portal, `an origin is wanted: ${url.origin}`);
}

function refusal(variable: string, value: string, reason: string): Error {
  return new Error(`${variable}=${JSON.stringify(value)} is not understood: ${reason}.`);
}
