import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPortal, type Portal } from "../portal.ts";
import { startPortalServer } from "../server.ts";
import type { LocalServer } from "./listen.ts";

let portal: Portal;
let server: LocalServer;

beforeEach(async () => {
  portal = createPortal();
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

/** A request with headers that only browsers may set, and with any `Host`. */
async function ask(path: string, headers: Record<string, string>, method = "GET", body = "") {
  const { hostname, port } = new URL(server.url);
  const asked = request({ hostname, port, path, method, headers });
  asked.end(body);
  const [answer] = await once(asked, "response");
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
}

const host = () => new URL(server.url).host;

/** What browsers say about where a request comes from. */
const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
const anotherPort = { "sec-fetch-site": "same-site", origin: "http://127.0.0.1:3000" };
const link = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
const frame = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" };

const pages = ["/", "/bi/source/", "/local/switches", "/local/page/portal.js", "/nowhere"];

describe("a name server that lies", () => {
  test.each([
    "evil.example",
    "evil.example:8124",
    "127.0.0.1.evil.example",
    "0.0.0.0",
    "192.168.0.1",
  ])("the host name %s gets nothing, not even an answer of REST", async (name) => {
    for (const path of [...pages, "/rest/server.time"]) {
      const answer = await ask(path, { host: name, "sec-fetch-site": "same-origin" });
      expect(answer.status).toBe(421);
      expect(answer.text).not.toMatch(/[0-9a-f]{32}/);
    }
  });

  test("a host name in the first line of the request counts as much", async () => {
    const answer = await ask("http://evil.example/", { host: host() });
    expect(answer.status).toBe(421);
  });

  test.each(["127.0.0.1", "localhost", "LOCALHOST"])(
    "%s is this machine, on any port",
    async (name) => {
      expect((await ask("/", { host: `${name}:9999` })).status).toBe(200);
    },
  );
});

describe("a page of another origin", () => {
  test.each([
    ["elsewhere", elsewhere],
    ["on another port of this machine", anotherPort],
    ["in a sandbox", { origin: "null" }],
    ["elsewhere, in a browser that says no more", { origin: "https://evil.example" }],
    ["elsewhere, without credentials", { "sec-fetch-site": "cross-site" }],
  ])("%s reads no page and gets no token", async (_, headers) => {
    for (const path of pages) {
      const answer = await ask(path, headers);
      expect(answer.status).toBe(403);
      expect(answer.text).not.toMatch(/[0-9a-f]{32}/);
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
    }
  });

  test("cannot start the data anew, by no method and no address", async () => {
    portal.store.connectors = [];
    for (const headers of [
      elsewhere,
      { ...elsewhere, ...link },
      { ...elsewhere, ...frame },
      anotherPort,
    ]) {
      for (const path of ["/?reset=1", "/?scenario=page", "/?open=install", "/?lang=ar"]) {
        expect((await ask(path, headers)).status).toBe(403);
        expect((await ask(path, headers, "POST", "reset=1")).status).toBe(403);
      }
    }
    expect(portal).toMatchObject({ scenario: "typical", lang: "en", store: { connectors: [] } });
    expect(portal.store.installed).toBe(true);
  });

  test("cannot store an option with a form or a text that looks like JSON", async () => {
    for (const type of ["text/plain", "application/json", "application/x-www-form-urlencoded"]) {
      const headers = { ...elsewhere, "content-type": type };
      const body = JSON.stringify({ name: "evil", value: 1 });
      expect((await ask("/local/options/app", headers, "POST", body)).status).toBe(403);
    }
    expect(portal.store.appOptions).toEqual({});
  });

  test("cannot delete a connection by posting the portal's own form", async () => {
    const before = portal.store.sources.length;
    const headers = { ...elsewhere, ...link, "content-type": "application/x-www-form-urlencoded" };
    const [first] = portal.store.sources;
    expect((await ask("/bi/source/", headers, "POST", `id=${first?.id}`)).status).toBe(403);
    expect(portal.store.sources).toHaveLength(before);
  });

  test("cannot show a page of the portal in a frame", async () => {
    expect((await ask("/bi/source/", { ...elsewhere, ...frame })).status).toBe(403);
    const own = await ask("/", { "sec-fetch-site": "none" });
    expect(own.headers["content-security-policy"]).toBe("frame-ancestors 'self'");
  });

  test("may link to a page without a token, as the application does", async () => {
    for (const headers of [elsewhere, anotherPort]) {
      const answer = await ask("/bi/source/", { ...headers, ...link });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain("Connections");
    }
  });

  test("that links to the portal itself brings people to a link of the portal's own", async () => {
    const answer = await ask("/", { ...elsewhere, ...link });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('href="/"');
  });

  test("may call REST, where a token decides", async () => {
    const headers = { ...elsewhere, "content-type": "application/json" };
    const method = "/rest/biconnector.connector.list";
    expect((await ask(method, headers, "POST", "{}")).status).toBe(401);
    const body = JSON.stringify({ auth: portal.openSession().AUTH_ID });
    expect((await ask(method, headers, "POST", body)).status).toBe(200);
  });
});

test.each([
  ["what the person types", { "sec-fetch-site": "none", ...link }],
  ["the portal's own pages", { "sec-fetch-site": "same-origin" }],
  ["what is no browser", {}],
])("%s is served", async (_, headers) => {
  for (const path of ["/", "/bi/source/", "/local/switches"]) {
    expect((await ask(path, headers)).status).toBe(200);
  }
});

test("the portal's own pages may post, also in a browser that only names the origin", async () => {
  const headers = { origin: server.url, "content-type": "application/json" };
  const body = JSON.stringify({ name: "own", value: 1 });
  expect((await ask("/local/options/app", headers, "POST", body)).status).toBe(200);
  expect(portal.store.appOptions).toEqual({ own: 1 });
});

test("an address that is still being typed plays no other scenario", async () => {
  const headers = { "sec-fetch-site": "none", "sec-purpose": "prefetch;prerender", ...link };
  expect((await ask("/?scenario=page", headers)).status).toBe(503);
  expect(portal.scenario).toBe("typical");
});

test("every answer carries X-Content-Type-Options: nosniff", async () => {
  for (const path of [
    ...pages,
    "/rest/server.time",
    "/rest/none",
    "/rest/api/none",
    "/rest/1/x/none",
  ]) {
    expect([path, (await ask(path, {})).headers["x-content-type-options"]]).toEqual([
      path,
      "nosniff",
    ]);
  }
  const refused = await ask("/", elsewhere);
  expect(refused.headers["x-content-type-options"]).toBe("nosniff");
});
