import type { Plugin } from "vite";

/**
 * What the built page may load and talk to: its own files, the images of logos, and a portal over https; and no text
 * ever becomes markup or a script. The page carries it itself, as an uploaded archive has no say in headers. A server
 * narrows it by a second one: it knows the portals, and `frame-ancestors` works in a header only.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Puts the policy into the built page. The development server needs scripts that it would forbid. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy },
        injectTo: "head-prepend",
      },
      {
        tag: "meta",
        attrs: { name: "referrer", content: "no-referrer" },
        injectTo: "head-prepend",
      },
    ],
  };
}
