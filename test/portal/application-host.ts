import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { getMimeType } from "hono/utils/mime";
import { type LocalServer, listen, type NodeEnvironment } from "./server/listen.ts";

/** A built application on an origin of its own. */
export interface ApplicationHost {
  /** Answers a POST like a GET. */
  handlerUrl: string;
  /** A folder as on the portal's CDN: it answers a GET only. */
  archiveUrl: string;
  close: LocalServer["close"];
}

const archivePath = "/b24-apps/4f1c/7d3a9e52/";

/**
 * Serves a built application in the two ways in which a portal can open it (PLATFORM 1).
 *
 * @param options.dir the folder with the built `index.html`
 */
export async function serveApplication(options: {
  dir: string;
  port?: number;
}): Promise<ApplicationHost> {
  const app = new Hono<NodeEnvironment>();
  app.use(compress());

  app.get(`${archivePath}*`, ({ req }) =>
    answerWithFile(options.dir, req.path.slice(archivePath.length - 1)),
  );
  app.all(`${archivePath}*`, ({ body }) => body(null, 405, { allow: "GET, HEAD" }));
  app.on(["GET", "POST"], ["*"], ({ req }) => answerWithFile(options.dir, req.path));

  const { url, close } = await listen(app, options.port);
  return { handlerUrl: `${url}/`, archiveUrl: `${url}${archivePath}`, close };
}

/** A path without an extension is a page of the application, whose only document is `index.html`. */
async function answerWithFile(dir: string, path: string): Promise<Response> {
  const file = extname(path) ? normalize(decodeURIComponent(path)) : "/index.html";
  try {
    return new Response(await readFile(join(dir, file)), {
      headers: {
        "content-type": getMimeType(file) ?? "application/octet-stream",
        "cache-control": caching(file),
      },
    });
  } catch {
    return new Response("Not found", { status: 404 });
  }
}

function caching(file: string): string {
  return file.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-store";
}
