import { Hono } from "hono";
import type { Portal } from "./portal.ts";
import { applicationRoutes } from "./server/application-routes.ts";
import type { ApplicationAddresses } from "./server/frame-opening.ts";
import {
  type Certificate,
  type LocalServer,
  listen,
  type NodeEnvironment,
} from "./server/listen.ts";
import { localRoutes } from "./server/local.ts";
import { localApplicationPath, showLocalApplication } from "./server/local-application-page.ts";
import { showNotFound } from "./server/not-found-page.ts";
import { pageFileRoutes } from "./server/page-files.ts";
import { analyticsRoutes } from "./server/pages/routes.ts";
import { showPerson } from "./server/person-page.ts";
import { restRoutes } from "./server/rest.ts";
import {
  refuseForeignNames,
  refuseForeignPages,
  refuseForesight,
  sniffNothing,
} from "./server/safety.ts";

/**
 * Puts a portal on the network of this machine: its REST (docs/platform.md#rest), the page around the application
 * (docs/platform.md#how-the-portal-opens-the-application and docs/platform.md#the-frame-protocol) and the pages that
 * the application links to (docs/platform.md#pages-of-the-portal). Only this machine reaches it, and no web page but
 * its own can read or change it.
 *
 * @param options.port any free port if left out
 * @param options.certificate for https, as portals in the world speak; http without one
 * @throws the operating system's error, `EADDRINUSE` when the port is taken
 */
export async function startPortalServer(
  options: ApplicationAddresses & { portal: Portal; port?: number; certificate?: Certificate },
): Promise<LocalServer> {
  const { portal, port, certificate } = options;
  const ended = new AbortController();

  const app = new Hono<NodeEnvironment>();
  app.use(sniffNothing, refuseForeignNames);
  // Open to every origin, as the vendor's: whoever has no token gets nothing there
  // (docs/platform.md#requests-and-answers).
  app.route("/rest", restRoutes(portal, ended.signal));
  app.use(refuseForeignPages, refuseForesight);
  app.route("/local/page", pageFileRoutes());
  app.route("/local", localRoutes(portal));
  app.route("/", applicationRoutes(portal, options));
  app.route("/", analyticsRoutes(portal));
  app.get(localApplicationPath, (context) => showLocalApplication(context, portal));
  app.get("/company/personal/user/:id{[0-9]+}/", (context) => showPerson(context, portal));
  app.get("/favicon.ico", ({ body }) => body(null, 204));
  app.notFound((context) => showNotFound(context, portal));
  app.onError((error, { body }) => {
    // Whoever leaves in the middle of a request does nothing that a developer needs to hear of.
    if (!("code" in error) || error.code !== "ECONNRESET") process.stderr.write(`${error.stack}\n`);
    return body(null, 500);
  });

  const server = await listen(app, port, certificate);
  return {
    url: server.url,
    close() {
      ended.abort();
      return server.close();
    },
  };
}
