import { Hono } from "hono";
import { answer } from "../../hosting/answer.ts";
import { readFiles } from "../../hosting/files.ts";
import { securityHeaders } from "../../hosting/headers.ts";
import {
  type Certificate,
  type LocalServer,
  listen,
  type NodeEnvironment,
} from "./server/listen.ts";

/** A built application on an origin of its own. */
export interface ApplicationHost {
  /** Answers a POST like a GET. */
  handlerUrl: string;
  /** A folder as on the portal's CDN: it answers a GET only. */
  archiveUrl: string;
  close: LocalServer["close"];
}

/** Local portals take any port. */
const localPortals = ["http://127.0.0.1:*", "https://127.0.0.1:*"];

const archivePath = "/b24-apps/4f1c/7d3a9e52/";

/**
 * Serves a built application in the two ways in which a portal can open it
 * (docs/platform.md#how-the-portal-opens-the-application).
 *
 * @param options.dir the folder with the built `index.html`
 * @param options.certificate for https; http without one
 */
export async function serveApplication(options: {
  dir: string;
  port?: number;
  certificate?: Certificate;
}): Promise<ApplicationHost> {
  const files = await readFiles(options.dir);
  const security = securityHeaders(localPortals, false);
  const respond = (request: Request, target: string, common: Record<string, string>) => {
    const { method } = request;
    const asked = { method, target, headers: Object.fromEntries(request.headers) };
    const { status, headers, body } = answer(files, asked);
    const hasBody = status !== 304 && method !== "HEAD";
    return new Response(hasBody ? Uint8Array.from(Buffer.from(body)) : null, {
      status,
      headers: { ...common, ...headers },
    });
  };

  const app = new Hono<NodeEnvironment>();
  app.get(`${archivePath}*`, ({ req }) =>
    respond(req.raw, req.path.slice(archivePath.length - 1), {}),
  );
  app.all(`${archivePath}*`, ({ body }) => body(null, 405, { allow: "GET, HEAD" }));
  app.all("*", ({ req }) => respond(req.raw, req.path, security));

  const { url, close } = await listen(app, options.port, options.certificate);
  return { handlerUrl: `${url}/`, archiveUrl: `${url}${archivePath}`, close };
}
