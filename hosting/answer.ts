import type { Encoding, Files, StoredFile } from "./files.ts";

/** What of a request matters. */
export interface Request {
  method: string;
  /** As in the request's first line: a path with its query, or a whole address. */
  target: string;
  /** By their names in small letters. */
  headers: Record<string, string | string[] | undefined>;
}

/** Without the headers that every answer has. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** A portal sends about 2 KB when it opens an application. */
const longestBody = 99_999;

/**
 * The answer to one request, a POST like a GET: that is how a portal opens a handler
 * (docs/platform.md#opened-with-a-post). The table of requests and answers is in test/hosting/answers.test.ts, and
 * nginx.conf and Caddyfile keep to it as well.
 */
export function answer(files: Files, { method, target, headers }: Request): Answer {
  if (!["GET", "HEAD", "POST"].includes(method)) {
    return text(405, "Method not allowed", { allow: "GET, HEAD, POST" });
  }
  if (Number(headers["content-length"] ?? 0) > longestBody) {
    return text(413, "Too large", { connection: "close" });
  }
  const path = pathOf(target);
  if (path === null) return text(400, "Bad request");
  if (path === "/health") return text(200, "ok");

  const file = files.get(isPage(path) ? "/index.html" : path);
  return file ? answerWithFile(file, headers) : text(404, "Not found");
}

/** The decoded path, or null where it cannot be decoded. */
function pathOf(target: string): string | null {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path || "/");
  } catch {
    return null;
  }
}

/** Whatever an administrator has named the application's place, as long as its files are beside it. */
function isPage(path: string): boolean {
  return /^\/[\w-]*$/.test(path);
}

function answerWithFile(file: StoredFile, headers: Request["headers"]): Answer {
  const encoding =
    (["br", "gzip"] as const).find(
      (each) => file.versions[each] && isAccepted(each, headers["accept-encoding"]),
    ) ?? "identity";
  const version = file.versions[encoding];
  if (!version) return text(404, "Not found");

  const isCompressible = Object.keys(file.versions).length > 1;
  const common = {
    "cache-control": file.cacheControl,
    etag: version.etag,
    ...(isCompressible && { vary: "Accept-Encoding" }),
  };
  if (isKnown(version.etag, headers["if-none-match"])) {
    return { status: 304, headers: common, body: "" };
  }
  return {
    status: 200,
    headers: {
      ...common,
      "content-type": file.type,
      "content-length": String(version.body.byteLength),
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    },
    body: version.body,
  };
}

function isAccepted(encoding: Encoding, header: string | string[] = ""): boolean {
  return String(header)
    .toLowerCase()
    .split(",")
    .map((part) => part.split(";").map((piece) => piece.trim()))
    .some(([name, weight]) => name === encoding && !/^q=0(\.0*)?$/.test(weight ?? ""));
}

function isKnown(etag: string, header: string | string[] = ""): boolean {
  return String(header)
    .split(",")
    .some((known) => known.trim().replace(/^W\//, "") === etag || known.trim() === "*");
}

function text(status: number, body: string, headers: Answer["headers"] = {}): Answer {
  return {
    status,
    headers: {
      "cache-control": "no-store",
      "content-type": "text/plain; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      ...headers,
    },
    body,
  };
}
