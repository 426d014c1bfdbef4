import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** How a file can be sent, the smallest way first. */
export type Encoding = "br" | "gzip" | "identity";

/** A file of the built application, as it is sent. */
export interface StoredFile {
  type: string;
  cacheControl: string;
  versions: Partial<Record<Encoding, { body: Buffer; etag: string }>>;
}

/** What is served, by path. A path begins with a slash. */
export type Files = ReadonlyMap<string, StoredFile>;

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

const suffixes: Record<string, Encoding> = { ".br": "br", ".gz": "gzip" };

/**
 * Reads a built application into memory. A symbolic link is no file: what it leads to was not built. So is a file of a
 * kind that is not built.
 *
 * @throws the file system's error, `ENOENT` when there is no such folder
 */
export async function readFiles(dir: string): Promise<Files> {
  const files = new Map<string, StoredFile>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = `/${relative(dir, file).replaceAll(sep, "/")}`;
    const encoding = suffixes[extname(name)] ?? "identity";
    const path = encoding === "identity" ? name : name.slice(0, -extname(name).length);
    const type = types[extname(path)];
    if (!type) continue;

    const body = await readFile(file);
    const stored = files.get(path) ?? { type, cacheControl: cachingOf(path), versions: {} };
    stored.versions[encoding] = { body, etag: etagOf(body) };
    files.set(path, stored);
  }
  return files;
}

/** Files with a hash in their names never change; the page that names them may at any time. */
function cachingOf(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-store";
}

function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}
