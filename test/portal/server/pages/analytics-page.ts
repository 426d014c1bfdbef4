import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import { crmApplications } from "../crm-applications.ts";
import { type Html, renderDocument } from "../document.ts";
import { renderPortalPage } from "../portal-frame.ts";

/** Pages of Analytics hub by their path. */
export type AnalyticsPath =
  | "/bi/source/"
  | "/bi/table/"
  | "/bi/dataset/"
  | "/bi/unused_elements/"
  | "/bitrix/components/bitrix/biconnector.externalconnection/slider.php";

/** Shows a page of Analytics hub: by itself in a slider (`IFRAME=Y`), else with the portal around it. */
export function showAnalyticsPage(
  context: Context,
  portal: Portal,
  page: { path: AnalyticsPath; title: string; content: Html; status?: 200 | 403 | 404 },
): Response | Promise<Response> {
  const { title, content } = page;
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
        selected: "/bi/source/",
        applications: crmApplications(portal),
        tabs: tabs(page.path, portal),
        content: html`<main class="work-area"><div class="card">${content}</div></main>`,
      });
  return context.html(document, page.status ?? 200);
}

/** What keeps the next page in the slider that this one is in. */
export function sliderQuery(context: Context): Record<string, string> {
  return isInSlider(context) ? { IFRAME: "Y", IFRAME_TYPE: "SIDE_SLIDER" } : {};
}

/** The address of a page with something more to say, in a slider if the page at hand is in one. */
export function addressOf(
  context: Context,
  path: AnalyticsPath,
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams({ ...sliderQuery(context), ...query });
  return search.size ? `${path}?${search}` : path;
}

/** Where this generation of portals shows its tables (PLATFORM 4.6). */
export function tablesPath({ switches }: Portal): "/bi/table/" | "/bi/dataset/" {
  return switches.generation === "current" ? "/bi/table/" : "/bi/dataset/";
}

function tabs(current: AnalyticsPath, portal: Portal): Html {
  const pages: [path: AnalyticsPath, title: string][] = [
    ["/bi/source/", "Connections"],
    [tablesPath(portal), "Tables"],
    ["/bi/unused_elements/", "Unused elements"],
  ];
  return html`<nav class="tabs" aria-label="Analytics hub">
    ${pages.map(
      ([path, title]) =>
        html`<a href="${path}" ${path === current ? html`aria-current="page"` : ""}>${title}</a>`,
    )}
  </nav>`;
}

/** The SDK's `openPath` says so in the address (PLATFORM 2). */
function isInSlider({ req }: Context): boolean {
  return req.query("IFRAME") === "Y";
}
