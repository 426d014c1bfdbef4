import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../portal.ts";
import { crmApplications } from "./crm-applications.ts";
import { type Html, renderDocument } from "./document.ts";
import { renderPortalPage } from "./portal-frame.ts";

/**
 * Shows a page of the portal: by itself in a slider (`IFRAME=Y`), else with the portal around it.
 *
 * @param page.selected the path of the menu's entry that it belongs to
 * @param page.tabs what stands above it when it is not in a slider
 */
export function showPortalPage(
  context: Context,
  portal: Portal,
  page: {
    title: string;
    selected: string;
    tabs?: Html;
    content: Html;
    status?: 200 | 403 | 404 | undefined;
  },
): Response | Promise<Response> {
  const { title, selected, tabs, content, status = 200 } = page;
  const language = portal.lang;
  const document = isInSlider(context)
    ? renderDocument({
        language,
        title,
        kind: "bare",
        body: html`<h1>${title}</h1>
          <main class="card">${content}</main>`,
      })
    : renderPortalPage({
        language,
        title,
        selected,
        applications: crmApplications(portal),
        tabs,
        content: html`<main class="work-area"><div class="card">${content}</div></main>`,
      });
  return context.html(document, status);
}

/** The SDK's `openPath` says so in the address (docs/platform.md#pages-in-a-slider). */
export function isInSlider({ req }: Context): boolean {
  return req.query("IFRAME") === "Y";
}
