import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import type { Portal } from "../portal.ts";
import type { NodeEnvironment } from "./listen.ts";
import { readRestParameters } from "./rest-parameters.ts";

/** CORS is open. Said in every answer here: middleware that adds it would send the finished ones again. */
const anyOrigin = { "access-control-allow-origin": "*" };

/** The only headers that the question before a call allows (PLATFORM 3). */
const allowedHeaders = { "access-control-allow-headers": "origin, content-type, accept" };

/**
 * `/rest/{method}` and `/rest/{method}.json`, by POST and by GET, and what else begins with `/rest/` (PLATFORM 3).
 *
 * @param ended aborted when the server closes, so that no waiting call is carried out afterwards
 */
export function restRoutes(portal: Portal, ended: AbortSignal): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();
  routes.options("*", ({ body }) => body(null, 200, { ...anyOrigin, ...allowedHeaders }));

  routes.on(["GET", "POST"], "/:method", async ({ req, env }) => {
    const method = req.param("method").replace(/\.json$/, "");
    const parameters = await readRestParameters(req);
    await setTimeout(portal.delay(method), undefined, { ref: false });
    if (ended.aborted) return RESPONSE_ALREADY_SENT;

    const answer = portal.rest(method, parameters);
    if ("lost" in answer) return breakConnection(env.outgoing);
    if ("hang" in answer) return waitForGoodbye(env.outgoing);
    return Response.json(answer.body, { status: answer.status, headers: anyOrigin });
  });

  routes.all("*", ({ json }) => {
    const error = { error: "ERROR_METHOD_NOT_FOUND", error_description: "Method not found!" };
    return json(error, 404, anyOrigin);
  });
  return routes;
}

/**
 * Breaks the connection in the middle of the answer. Not before it: a browser repeats by itself, POST
 * included, what it sent over a reused connection that ended without a byte, and the loss would go unseen.
 */
function breakConnection(outgoing: ServerResponse): Response {
  outgoing.writeHead(200, { ...anyOrigin, "content-type": "application/json" });
  outgoing.flushHeaders();
  outgoing.socket?.destroySoon();
  return RESPONSE_ALREADY_SENT;
}

async function waitForGoodbye(outgoing: ServerResponse): Promise<Response> {
  await once(outgoing, "close");
  return RESPONSE_ALREADY_SENT;
}
