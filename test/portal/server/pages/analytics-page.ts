import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import type { Html } from "../document.ts";
import { isInSlider, showPortalPage } from "../portal-page.ts";

/** Pages of Analytics hub by their path. */
export type AnalyticsPath =
  | "/bi/source/"
  | "/bi/table/"
  | "/bi/dataset/"
  | "/bi/unused_elements/"
  | "/bitrix/components/bitrix/biconnector.externalconnection/slider.php";

/** Shows a page of Analytics hub. */
export function showAnalyticsPage(
  context: Context,
  portal: Portal,
  {
    path,
    ...page
  }: { path: AnalyticsPath; title: string; content: Html; status?: 200 | 403 | 404 },
): Response | Promise<Response> {
  return showPortalPage(context, portal, {
    ...page,
    selected: "/bi/source/",
    tabs: tabs(path, portal),
  });
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

/** Where this generation of portals shows its tables (docs/platform.md#pages-of-the-portal). */
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
