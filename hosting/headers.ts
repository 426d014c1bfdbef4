/** The clouds that Bitrix24 runs portals in. */
const clouds = [
  "com",
  "ru",
  "by",
  "kz",
  "ua",
  "eu",
  "de",
  "fr",
  "it",
  "es",
  "pl",
  "uk",
  "in",
  "cn",
  "jp",
  "id",
  "vn",
  "mx",
  "co",
  "com.br",
  "com.tr",
].map((domain) => `https://*.bitrix24.${domain}`);

/**
 * The headers of every answer, which an uploaded archive has to do without.
 *
 * @param portals the addresses of self-hosted portals, such as `https://portal.example.com`
 * @param isBehindTls people reach the server by https, through a proxy in front of it
 */
export function securityHeaders(portals: string[], isBehindTls: boolean): Record<string, string> {
  return {
    "content-security-policy": `frame-ancestors ${[...portals, ...clouds].join(" ")}`,
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...(isBehindTls && { "strict-transport-security": "max-age=31536000" }),
  };
}

/** Files with a hash in their names never change; the page that names them may at any time. */
export function cachingOf(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-store";
}
