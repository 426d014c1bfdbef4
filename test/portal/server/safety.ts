import type { Context, MiddlewareHandler } from "hono";
import { html } from "hono/html";
import { renderDocument } from "./document.ts";
import type { NodeEnvironment } from "./listen.ts";

type Middleware = MiddlewareHandler<NodeEnvironment>;

/** The names of this machine. Any other one leads here only when somebody's name server lies. */
const ownNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Refuses every request under a foreign host name with 421: a page of that name would be of the same origin to the
 * browser, and could read what the portal answers (DNS rebinding).
 */
export const refuseForeignNames: Middleware = (context, next) => {
  const named = hostName(`http://${context.req.header("host")}`);
  const asked = hostName(context.req.url);
  if (ownNames.has(named) && ownNames.has(asked)) return next();
  return Promise.resolve(
    context.text("The local portal answers to 127.0.0.1 and localhost only.", 421),
  );
};

/**
 * Refuses with 403 what a page of another origin, on this machine or elsewhere, makes the browser ask for: pages of
 * the portal hold tokens, and their forms change its data. Another page may only link to a page of the portal that
 * holds none (docs/platform.md#pages-of-the-portal). Nobody else may put any of them into a frame.
 */
export const refuseForeignPages: Middleware = (context, next) => {
  context.env.outgoing.setHeader("content-security-policy", "frame-ancestors 'self'");
  if (!isForeign(context) || isHarmlessLink(context)) return next();
  return Promise.resolve(context.html(refusalPage(), 403));
};

/** Refuses with 503 what a browser asks for before the person has decided: an address that is still being typed. */
export const refuseForesight: Middleware = (context, next) => {
  if (!context.req.header("sec-purpose")?.includes("prefetch")) return next();
  return Promise.resolve(context.text("The local portal answers to people only.", 503));
};

/** Lets no browser take an answer for something else than it says it is (docs/platform.md#requests-and-answers). */
export const sniffNothing: Middleware = ({ env }, next) => {
  // Not in the finished answer: that would be sent once more where the connection was taken over.
  env.outgoing.setHeader("x-content-type-options", "nosniff");
  return next();
};

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}

/** Browsers say where a request comes from; older ones only with a POST. What is no browser says nothing. */
function isForeign({ req }: Context): boolean {
  const site = req.header("sec-fetch-site");
  if (site) return site !== "same-origin" && site !== "none";
  const origin = req.header("origin");
  return origin !== undefined && origin !== new URL(req.url).origin;
}

/** A click on a link that leads to a page which neither holds a token nor obeys its address. */
function isHarmlessLink({ req }: Context): boolean {
  return (
    req.method === "GET" &&
    req.header("sec-fetch-mode") === "navigate" &&
    req.header("sec-fetch-dest") === "document" &&
    req.path !== "/" &&
    !req.path.startsWith("/local/")
  );
}

function refusalPage() {
  return renderDocument({
    language: "en",
    title: "Another page led here",
    kind: "bare",
    body: html`<h1>Another page led here</h1>
      <main class="card">
        <p class="empty">
          The local portal does nothing that another page asks for.<br />
          <a href="/" target="_top">Open the local portal</a>
        </p>
      </main>`,
  });
}
