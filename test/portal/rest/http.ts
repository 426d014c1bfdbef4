import { setTimeout } from "node:timers/promises";
import type { Portal } from "../portal.ts";
import type { Answer, Pending, Reply } from "./answer.ts";
import { readRequestParameters } from "./request-parameters.ts";
import { RootError } from "./root-error.ts";

/**
 * CORS is open, for these headers only; no browser may guess what an answer is
 * (docs/platform.md#requests-and-answers).
 */
const headers = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "origin, content-type, accept",
  "x-content-type-options": "nosniff",
};

/** How a connection ends without an answer. */
export type Break =
  /** Before the first byte. */
  | "before the answer"
  /** After some bytes: a browser does not send such a call again by itself. */
  | "within the answer"
  /** Whenever the other side hangs up. */
  | "never";

/** What a request is addressed to: a method, by token or by a webhook. */
type Address = { method: string; webhook: string | null };

/**
 * Answers `/rest/{method}` and the address of a webhook, `/rest/{user}/{secret}/{method}`, each with or without
 * `.json`, by POST or GET (docs/platform.md#requests-and-answers).
 *
 * @param ended aborted when the server closes, so that no waiting call is carried out afterwards
 */
export async function answerRequest(
  portal: Portal,
  request: Request,
  ended?: AbortSignal,
): Promise<Response | Break> {
  if (request.method === "OPTIONS") return new Response(null, { status: 200, headers });
  const address = readAddress(new URL(request.url).pathname);
  if (!address) return print(notFound());

  const { method, webhook } = address;
  const parameters = await readRequestParameters(request);
  await setTimeout(portal.delay(method), undefined, { ref: false });
  if (ended?.aborted) return "never";

  const answer =
    webhook === null
      ? portal.rest(method, parameters)
      : portal.restByWebhook(webhook, method, parameters);
  const settled = "pending" in answer ? await answer.pending : answer;
  if (!("status" in settled)) return breakOf(settled);
  await arrival(settled);
  return print(settled);
}

/** Resolves when an answer has come through. */
export async function arrival({ wait = 0 }: Reply): Promise<void> {
  // Not even a turn of the event loop is lost for an answer that waits for nothing.
  if (wait === 0) return;
  if (typeof wait === "number") await setTimeout(wait, undefined, { ref: false });
  else await wait;
}

/** An answer as it goes over the network. */
export function print({ status, body, type }: Pick<Reply, "status" | "body" | "type">): Response {
  if (type === "html") {
    // A proxy in front of the portal knows nothing of CORS.
    return new Response(String(body), { status, headers: { "content-type": "text/html" } });
  }
  return Response.json(body, { status, headers });
}

function breakOf(answer: Exclude<Answer, Reply | Pending>): Break {
  if ("hang" in answer) return "never";
  return "cut" in answer ? "before the answer" : "within the answer";
}

/** @returns null for what is no method, for instance `/rest/api/…` of another version of REST */
function readAddress(path: string): Address | null {
  const parts = path.replace(/^\/rest\//, "").split("/");
  const method = (parts.at(-1) ?? "").replace(/\.json$/, "");
  if (parts.length === 1) return { method, webhook: null };
  return parts.length === 3 ? { method, webhook: parts.slice(0, 2).join("/") } : null;
}

function notFound(): Pick<Reply, "status" | "body"> {
  const { status, code, message } = new RootError("ERROR_METHOD_NOT_FOUND");
  return { status, body: { error: code, error_description: message } };
}
