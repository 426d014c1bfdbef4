import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { getMimeType } from "hono/utils/mime";
import { cachingOf } from "./headers.ts";

/**
 * Answers for a built application, a POST like a GET: that is how a portal opens a handler (PLATFORM 1).
 *
 * @param dir the folder with the built `index.html`
 * @param headers of every answer
 */
export function createHandler(dir: string, headers: Record<string, string>): Hono {
  const app = new Hono();
  app.use(compress());
  app.get("/health", ({ text }) => text("ok", 200, { "cache-control": "no-store" }));
  app.on(["GET", "POST"], ["*"], ({ req }) => answerWithFile(dir, req.path, headers));
  app.all("*", ({ body }) => body(null, 405, { allow: "GET, HEAD, POST" }));
  return app;
}

/**
 * One file of a built application. A path without an extension is a page, and `index.html` is the only one.
 *
 * @param path of the address, beginning with a slash
 */
export async function answerWithFile(
  dir: string,
  path: string,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    const file = extname(path) ? normalize(decodeURIComponent(path)) : "/index.html";
    return new Response(await readFile(join(dir, file)), {
      headers: {
        ...headers,
        "content-type": getMimeType(file) ?? "application/octet-stream",
        "cache-control": cachingOf(file),
      },
    });
  } catch {
    return new Response("Not found", { status: 404, headers });
  }
}
