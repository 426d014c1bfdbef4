import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { serve } from "@hono/node-server";
import { createHandler } from "./handler.ts";
import { securityHeaders } from "./headers.ts";

const { HOST = "127.0.0.1", PORT = "8080", PORTALS = "", BEHIND_TLS } = process.env;
const dir = resolve(import.meta.dirname, "../dist");
if (!existsSync(resolve(dir, "index.html"))) {
  throw new Error("There is nothing to serve yet: run `npm run build` first.");
}

const headers = securityHeaders(PORTALS.split(" ").filter(Boolean), BEHIND_TLS === "1");
const { fetch } = createHandler(dir, headers);
const server = serve({ fetch, hostname: HOST, port: Number(PORT) }, ({ address, port }) => {
  process.stdout.write(`Connectors: http://${address}:${port}/\n`);
});
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

/** Lets answers under way finish, and nothing else keep it. */
function stop(): void {
  server.close();
  if ("closeIdleConnections" in server) server.closeIdleConnections();
}
