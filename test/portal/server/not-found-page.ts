import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../portal.ts";
import { renderDocument } from "./document.ts";

/** What the portal says about an address that it does not have. */
export function showNotFound(context: Context, portal: Portal) {
  const page = renderDocument({
    language: portal.lang,
    title: "Page not found",
    kind: "bare",
    body: html`<h1>Page not found</h1>
      <main class="card"><p class="empty"><a href="/" target="_top">To the start page</a></p></main>`,
  });
  return context.html(page, 404);
}
