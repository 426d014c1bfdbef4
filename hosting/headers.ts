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
  "uz",
  "ae",
  "co",
  "com.br",
  "com.tr",
].map((domain) => `https://*.bitrix24.${domain}`);

/** What the application has no use for. Copying to the clipboard is not among it. */
const unusedFeatures = [
  "camera",
  "display-capture",
  "geolocation",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

/**
 * The headers of every answer, which an uploaded archive has to do without.
 *
 * `Cross-Origin-Resource-Policy` keeps other sites from loading the files; it does not concern a portal, which shows the
 * page in a frame.
 *
 * @param portals the origins of self-hosted portals, such as `https://portal.example.com`: they may show the page, and
 *   it may talk to them, as with the portals in Bitrix24's clouds
 * @param isBehindTls people reach the server by https, through a proxy in front of it
 */
export function securityHeaders(portals: string[], isBehindTls: boolean): Record<string, string> {
  const allPortals = [...portals, ...clouds].join(" ");
  return {
    "content-security-policy": `frame-ancestors ${allPortals}; connect-src ${allPortals}`,
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...(isBehindTls && { "strict-transport-security": "max-age=31536000" }),
  };
}
