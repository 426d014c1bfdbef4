import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { transformWithOxc } from "vite";
import type { NodeEnvironment } from "./listen.ts";

const folder = new URL("../page/", import.meta.url);

/** `/local/page/{file}`: scripts and style sheets of the portal page. Scripts lose their types on the way. */
export function pageFileRoutes(): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();

  routes.get("/:name{[a-z-]+\\.css}", async ({ req, body }) =>
    body(await readFile(new URL(req.param("name"), folder)), 200, { "content-type": "text/css" }),
  );

  routes.get("/:name{[a-z-]+\\.ts}", async ({ req, body }) => {
    const source = await readFile(new URL(req.param("name"), folder), "utf8");
    const { code } = await transformWithOxc(source, req.param("name"));
    return body(code, 200, { "content-type": "text/javascript" });
  });

  return routes;
}
