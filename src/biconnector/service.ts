import { addressParts } from "./address-parts";
import type { ConnectorFields } from "./connector-fields";

/** The addresses at which the portal calls the service of a connector. */
export const serviceAddresses = [
  "urlCheck",
  "urlTableList",
  "urlTableDescription",
  "urlData",
] as const;

export type ServiceAddress = (typeof serviceAddresses)[number];

/** All addresses of one service. */
export type Addresses = Pick<ConnectorFields, ServiceAddress>;

/** What the portal sends along with the credentials, with values that a service could know. */
const parameters: Record<ServiceAddress, string[]> = {
  urlCheck: [],
  urlTableList: ["searchString="],
  urlTableDescription: ["table=TABLE_CODE"],
  urlData: ["table=TABLE_CODE", "select[]=COLUMN_CODE", "limit=10"],
};

/**
 * What the portal asks of an address of the service, as a command for a shell
 * (docs/platform.md#what-a-registered-service-has-to-answer). It holds the codes of the credentials, no values.
 */
export function sampleRequest(name: ServiceAddress, fields: ConnectorFields): string {
  // `--data-urlencode` encodes only what comes after the first `=`.
  const codes = fields.settings.map(({ code }) => code.replace(/[%&+=]/g, encodeURIComponent));
  const credentials = codes.map((code) => `connection[${code}]=VALUE`);
  const form = [...credentials, ...parameters[name]].map(
    (pair) => `  --data-urlencode ${quoted(pair)}`,
  );
  // Without `-g` brackets and braces in an address stand for several addresses.
  return [`curl -g -i -X POST ${quoted(fields[name])}`, ...form].join(" \\\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Networks that no address on the internet belongs to, as the browser writes them. */
const localNumbers =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$|^\[(?:::1?\]|f[cd]|fe[89ab])/;

const localNames = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;

/**
 * Whether an address leads into a local network, which the portal does not call by default
 * (docs/platform.md#what-a-registered-service-has-to-answer).
 */
export function isLocalAddress(address: string): boolean {
  if (!/^\s*https?:\/\//i.test(address)) return false;
  const name = addressParts(address)?.hostname.replace(/\.$/, "");
  if (name === undefined) return false;
  const host = withoutMapping(name);
  return localNumbers.test(host) || localNames.test(host) || !/[.:]/.test(host);
}

/** An IPv4 address that is written as one of IPv6, `[::ffff:a00:1]`, as itself: `10.0.0.1`. */
function withoutMapping(host: string): string {
  const [, high, low] = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(host) ?? [];
  if (high === undefined || low === undefined) return host;
  const bytes = [high, low].flatMap((digits) => {
    const value = Number.parseInt(digits, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join(".");
}
