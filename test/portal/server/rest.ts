import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import type { Portal } from "../portal.ts";
import { answerRequest, type Break } from "../rest/http.ts";
import type { NodeEnvironment } from "./listen.ts";

/**
 * `/rest/…` (docs/platform.md#requests-and-answers).
 *
 * @param ended aborted when the server closes, so that no waiting call is carried out afterwards
 */
export function restRoutes(portal: Portal, ended: AbortSignal): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();

  routes.all("/*", async ({ req, env }) => {
    const answer = await answerRequest(portal, req.raw, ended);
    return answer instanceof Response ? answer : breakConnection(env.outgoing, answer);
  });

  return routes;
}

/**
 * Ends the connection without an answer. A lost answer breaks in the middle: a browser repeats by itself, POST
 * included, what it sent over a reused connection that ended without a byte, and the loss would go unseen.
 */
async function breakConnection(outgoing: ServerResponse, how: Break): Promise<Response> {
  if (how === "never") await once(outgoing, "close");
  if (how === "before the answer") outgoing.socket?.destroy();
  if (how === "within the answer") {
    outgoing.writeHead(200, {
      "access-control-allow-origin": "*",
      "content-type": "application/json",
    });
    outgoing.flushHeaders();
    outgoing.socket?.destroySoon();
  }
  return RESPONSE_ALREADY_SENT;
}
