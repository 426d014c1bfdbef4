import { parse } from "qs";
import type { Parameters } from "./parameters.ts";

/** Limits of PHP's query parser are higher than those of `qs`. */
const likePhp = { depth: 32, arrayLimit: 1_000, parameterLimit: 10_000 };

/**
 * The parameters of a REST call: those of the query, overridden by those of the body, which is JSON or a form
 * (docs/platform.md#requests-and-answers). A body that cannot be read has no parameters, as in PHP. The marks that
 * the SDK puts on a request (`bx24_…`) are left out.
 */
export async function readRequestParameters(request: Request): Promise<Parameters> {
  const query = parse(new URL(request.url).search.slice(1), likePhp);
  const body = parseBody(await request.text(), request.headers.get("content-type") ?? "");
  return Object.fromEntries(
    Object.entries({ ...query, ...body }).filter(([name]) => !name.startsWith("bx24_")),
  );
}

function parseBody(text: string, contentType: string): object {
  if (!contentType.includes("json")) return parse(text, likePhp);
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}
