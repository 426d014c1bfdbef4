import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { build, type Rolldown } from "vite";
import type { NodeEnvironment } from "./listen.ts";

const folder = new URL("../page/", import.meta.url);

const sheets = ["base", "portal", "menu", "top-bar", "content", "slider", "notice", "toolbar"];

let style: Promise<string> | undefined;
let script: Promise<string> | undefined;

/**
 * `/local/page/portal.css` and `.js`: what the portal's pages look like and do. One file each, made once: a test opens a
 * page anew, and two dozen requests cost it more than the application.
 */
export function pageFileRoutes(): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();

  routes.get("/portal.css", async ({ body }) => {
    style ??= joinSheets();
    return body(await style, 200, { "content-type": "text/css" });
  });

  routes.get("/portal.js", async ({ body }) => {
    script ??= bundleScripts();
    return body(await script, 200, { "content-type": "text/javascript" });
  });

  return routes;
}

async function joinSheets(): Promise<string> {
  const read = (name: string) => readFile(new URL(`${name}.css`, folder), "utf8");
  return (await Promise.all(sheets.map(read))).join("\n");
}

async function bundleScripts(): Promise<string> {
  const built = await build({
    configFile: false,
    root: fileURLToPath(folder),
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: fileURLToPath(new URL("main.ts", folder)) },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}
