import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import type { NodeEnvironment } from "../listen.ts";
import { showAnalyticsPage, tablesPath } from "./analytics-page.ts";
import { connectionPagePath, deleteShownConnection, showConnection } from "./connection-page.ts";
import { deleteFromConnections, showConnections } from "./connections-page.ts";
import { createConnection, showNewConnection } from "./new-connection-page.ts";
import { deleteFromTables, showTables } from "./tables-page.ts";
import { deleteFromUnused, showUnused } from "./unused-page.ts";

type Page = (context: Context, portal: Portal) => Response | Promise<Response>;

/**
 * The pages of the portal that the application links to (docs/platform.md#pages-of-the-portal). What people delete
 * there is gone.
 */
export function analyticsRoutes(portal: Portal): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();

  const add = (path: string, show: Page, deleteOne: Page) => {
    const guarded = (page: Page) => (context: Context) =>
      portal.switches.access ? page(context, portal) : showDenied(context, portal);
    routes.get(path, guarded(show));
    routes.post(path, guarded(deleteOne));
  };

  add("/bi/source/", showConnections, deleteFromConnections);
  add(
    connectionPagePath,
    byConnectorCode(showNewConnection, showConnection),
    byConnectorCode(createConnection, deleteShownConnection),
  );
  add(
    "/bi/:tables{table|dataset}/",
    onlyThisGeneration(showTables),
    onlyThisGeneration(deleteFromTables),
  );
  add("/bi/unused_elements/", showUnused, deleteFromUnused);
  return routes;
}

/** One address for two pages: a new connection of a connector, or a connection that there is. */
function byConnectorCode(ofNew: Page, ofExisting: Page): Page {
  return (context, portal) =>
    context.req.query("connectorCode") === undefined
      ? ofExisting(context, portal)
      : ofNew(context, portal);
}

function onlyThisGeneration(page: Page): Page {
  return (context, portal) =>
    context.req.path === tablesPath(portal) ? page(context, portal) : context.notFound();
}

/** The pages need the same permissions as the methods (docs/platform.md#who-may-call). */
function showDenied(context: Context, portal: Portal) {
  return showAnalyticsPage(context, portal, {
    path: "/bi/source/",
    title: "Access denied",
    status: 403,
    content: html`<p class="empty">
      Ask your administrator for access to BI Builder and to Analytics hub.
    </p>`,
  });
}
