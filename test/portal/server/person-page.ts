import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../portal.ts";
import { showPortalPage } from "./portal-page.ts";

/** Who works here, by number, besides employees without a name. Number 1 looks at the application. */
const names: Record<string, string> = { "1": "Alex Morgan", "2": "Robin Berger" };

/**
 * `GET /company/personal/user/{id}/`: somebody's page, one of those that `openPath` may open
 * (docs/platform.md#pages-in-a-slider).
 */
export function showPerson(context: Context, portal: Portal) {
  const id = context.req.param("id") ?? "";
  return showPortalPage(context, portal, {
    title: names[id] ?? `Employee ${id}`,
    selected: "",
    content: html`<dl>
      <dt>Position</dt>
      <dd>${id === "1" ? "Analyst" : "Employee"}</dd>
      <dt>Number</dt>
      <dd>${id}</dd>
    </dl>`,
  });
}
