import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import type { Html } from "../document.ts";
import { addressOf, tablesPath } from "./analytics-page.ts";

/** Why a connection was not deleted, if the address says that it was not (docs/platform.md#deleting-a-connection). */
export function tablesRefusal(context: Context, portal: Portal, id: number): Html | "" {
  if (context.req.query("refused") !== String(id)) return "";
  return html`<p class="refusal" role="alert">
    The connection cannot be deleted while tables use it.
    <a href="${addressOf(context, tablesPath(portal))}">Delete its tables</a> first.
  </p>`;
}
