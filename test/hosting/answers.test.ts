import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtApplication } from "../../hosting/build-application.ts";
import { ask, type Reply } from "./ask.ts";
import { type RunningServer, secret, startServer, ways } from "./servers.ts";

const portal = "https://portal.example:8443";

const keptForEver = "public, max-age=31536000, immutable";
const page = { status: 200, type: "text/html; charset=utf-8", caching: "no-store" };
const script = {
  status: 200,
  type: "text/javascript; charset=utf-8",
  caching: keptForEver,
  vary: "Accept-Encoding",
};
const words = { type: "text/plain; charset=utf-8", caching: "no-store" };
const notFound = { status: 404, ...words, body: "Not found" };
const notAllowed = {
  status: 405,
  ...words,
  allow: "GET, HEAD, POST",
  body: "Method not allowed",
};

interface Expected {
  status: number;
  type?: string;
  caching: string;
  encoding?: string;
  vary?: string;
  allow?: string;
  body?: string;
}

const asset = "the largest asset";

/** What is asked for, and what comes back: the same from each of the three. */
const table: [string, string, Record<string, string>, Expected][] = [
  ["GET", "/", {}, page],
  ["GET", "/?DOMAIN=portal.example&LANG=en", {}, page],
  ["GET", "/index.html", {}, page],
  ["GET", "/connectors", {}, page],
  ["HEAD", "/", {}, { ...page, body: "" }],
  ["POST", "/?DOMAIN=portal.example", {}, page],
  ["GET", asset, {}, script],
  ["HEAD", asset, {}, { ...script, body: "" }],
  ["POST", asset, {}, script],
  ["GET", asset, { "accept-encoding": "gzip" }, { ...script, encoding: "gzip" }],
  ["GET", asset, { "accept-encoding": "gzip, deflate, br" }, { ...script, encoding: "br" }],
  ["GET", asset, { "accept-encoding": "br;q=0, gzip;q=0.5" }, { ...script, encoding: "gzip" }],
  ["GET", asset, { "accept-encoding": "zebra, gzip;q=0" }, script],
  ["GET", asset, { range: "bytes=0-9" }, script],
  ["GET", asset, { range: "bytes=0-0,2-2,4-4,6-6" }, script],
  ["GET", "/", { range: "bytes=99999999-" }, page],
  ["GET", asset, { "if-modified-since": "Tue, 01 Jan 2030 00:00:00 GMT" }, script],
  ["GET", "/assets/index-NEW.js", {}, notFound],
  ["HEAD", "/assets/index-NEW.js", {}, { ...notFound, body: "" }],
  ["POST", "/assets/index-NEW.js", {}, notFound],
  ["GET", "/assets/", {}, notFound],
  ["GET", "/connectors/list", {}, notFound],
  ["GET", "/connectors%0A", {}, notFound],
  ["GET", "/.env", {}, notFound],
  ["GET", "/.git/config", {}, notFound],
  ["GET", "/link.txt", {}, notFound],
  ["GET", "/assets/link.txt", {}, notFound],
  ["GET", "/link", {}, page],
  ["GET", "/icon.svg", {}, { status: 200, type: "image/svg+xml", caching: "no-store" }],
  ["GET", "/licenses.md", {}, { status: 200, ...words }],
  ["GET", "/robots.txt", {}, { status: 200, ...words, body: "User-agent: *\nDisallow: /\n" }],
  ["GET", "/health", {}, { status: 200, ...words, body: "ok" }],
  ["HEAD", "/health", {}, { status: 200, ...words, body: "" }],
  ["PUT", "/", {}, notAllowed],
  ["PUT", "/health", {}, notAllowed],
  ["DELETE", asset, {}, notAllowed],
  ["OPTIONS", "/", {}, notAllowed],
  ["PATCH", "/missing.js", {}, notAllowed],
  ["TRACE", "/", {}, notAllowed],
  ["POST", "/", { "content-length": "100000" }, { status: 413, ...words, body: "Too large" }],
];

/** Where the vendor runs portals. */
const clouds =
  "com ru by kz ua eu de fr it es pl uk in cn jp id vn mx uz ae co com.br com.tr".split(" ");

const portalsPattern = [portal, ...clouds.map((cloud) => `https://*.bitrix24.${cloud}`)]
  .join(" ")
  .replaceAll(".", "\\.")
  .replaceAll("*", "\\*");

function expectSecurity({ headers }: Reply) {
  expect(headers["content-security-policy"]).toMatch(
    new RegExp(`^frame-ancestors ${portalsPattern}; connect-src ${portalsPattern}$`),
  );
  expect(headers).toMatchObject({
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
  });
  for (const name of ["accept-ranges", "last-modified", "x-powered-by"]) {
    expect(headers).not.toHaveProperty(name);
  }
  expect(headers.server ?? "nginx").toBe("nginx");
}

let largest = "";
beforeAll(async () => {
  const sizes = await Promise.all(
    (await readdir(join(builtApplication, "assets")))
      .filter((name) => name.endsWith(".js"))
      .map(async (name) => {
        const { byteLength } = await readFile(join(builtApplication, "assets", name));
        return { name, byteLength };
      }),
  );
  largest = `/assets/${sizes.sort((a, b) => b.byteLength - a.byteLength)[0]?.name}`;
});

describe.each(ways)("$name", (way) => {
  let server: RunningServer | null = null;

  beforeAll(async () => {
    server = await startServer(way, { portal });
  });
  afterAll(() => server?.close());

  test.for(table)("answers %s %s %j", async ([method, path, headers, expected], { skip }) => {
    if (!server) return skip();
    const reply = await ask(server.port, path === asset ? largest : path, { method, headers });

    expect({
      status: reply.status,
      type: reply.headers["content-type"],
      caching: reply.headers["cache-control"],
      encoding: reply.headers["content-encoding"],
      vary: reply.headers.vary,
      allow: reply.headers.allow,
    }).toEqual({
      status: expected.status,
      type: expected.type,
      caching: expected.caching,
      encoding: expected.encoding,
      vary: expected.vary,
      allow: expected.allow,
    });
    if (expected.body !== undefined) expect(reply.body).toBe(expected.body);
    expect(reply.body).not.toContain(secret);
    expectSecurity(reply);
  });

  test.for<[string, string, string, string | undefined, Record<string, string>]>([
    ["GET", "/", "no-store", undefined, {}],
    ["POST", "/", "no-store", undefined, {}],
    ["GET", asset, keptForEver, "Accept-Encoding", {}],
    ["HEAD", asset, keptForEver, "Accept-Encoding", {}],
    ["GET", asset, keptForEver, "Accept-Encoding", { "accept-encoding": "br" }],
  ])("says that nothing has changed: %s %s, %s", async (row, { skip }) => {
    const [method, path, caching, vary, headers] = row;
    if (!server) return skip();
    const address = path === asset ? largest : path;
    const first = await ask(server.port, address, { method, headers });
    const known = { ...headers, "if-none-match": first.headers.etag ?? "" };
    const again = await ask(server.port, address, { method, headers: known });
    const other = { ...headers, "if-none-match": '"other"' };
    const changed = await ask(server.port, address, { method, headers: other });

    expect(again).toMatchObject({ status: 304, body: "" });
    expect(again.headers["cache-control"]).toBe(caching);
    expect(again.headers.vary).toBe(vary);
    expectSecurity(again);
    expect(changed.status).toBe(200);
  });

  test("gives out every file of the build", async ({ skip }) => {
    if (!server) return skip();
    for (const entry of await readdir(builtApplication, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const reply = await ask(server.port, file.slice(builtApplication.length));

      expect(reply.status).toBe(200);
      expect(reply.body).toBe(await readFile(file, "latin1"));
    }
  });
});
