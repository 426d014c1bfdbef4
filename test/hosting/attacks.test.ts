import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtApplication } from "../../hosting/build-application.ts";
import { ask, write } from "./ask.ts";
import { type RunningServer, secret, startServer, ways } from "./servers.ts";

/** One step up, as it can be written. */
const stepsUp = [
  "../",
  "..%2f",
  "..%2F",
  "%2e%2e/",
  "%2e%2e%2f",
  ".%2e/",
  "%2e./",
  "..\\",
  "..%5c",
  "%2e%2e%5c",
  "....//",
  "..;/",
  "..%00/",
  "..%c0%af",
  "%252e%252e%252f",
  "..%ef%bc%8f",
];

const pathsOut = [
  ...stepsUp.flatMap((step) => [
    `/${step}outside.txt`,
    `/${step}${step}outside.txt`,
    `/assets/${step}${step}outside.txt`,
  ]),
  "//outside.txt",
  "/./.env",
  "/%2eenv",
  "/.env%00.svg",
  "/.env/",
  "/.ENV",
  "/.git/config?x=.js",
  "/.git/config#.js",
  "/.git%2fconfig",
  "/assets/..%2f.env",
  "/assets/../.git/config",
  "/assets/link.txt",
  "/assets/link.txt%00.js",
  "/link.txt",
  "/link.txt/",
  "http://127.0.0.1/../outside.txt",
  "file:///etc/passwd",
  "/assets/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
];

const brokenRequests: [string, string][] = [
  ["no request", "\r\n\r\n\r\n"],
  ["noise", "\0\x01\x02\xff\xfe\r\n\r\n"],
  ["a greeting of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"],
  ["no version", "GET /\r\n\r\n"],
  ["an unknown version", "GET / HTTP/9.9\r\nHost: a\r\n\r\n"],
  ["an unknown method", "HACK / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  ["no path", "GET HTTP/1.1\r\nHost: a\r\n\r\n"],
  ["a path without a slash", "GET index.html HTTP/1.1\r\nHost: a\r\n\r\n"],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"],
  ["a header without a name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\nConnection: close\r\n\r\n"],
  ["a header without a colon", "GET / HTTP/1.1\r\nHost: a\r\nbroken\r\nConnection: close\r\n\r\n"],
  ["a zero in a header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\nConnection: close\r\n\r\n"],
  ["a length that is no number", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ten\r\n\r\n"],
  ["a negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"],
  [
    "two lengths",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\nab",
  ],
  [
    "a body in broken pieces",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
  ],
  [
    "an unknown transfer encoding",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: zebra\r\nConnection: close\r\n\r\n",
  ],
  [
    "a very long path",
    `GET /${"a".repeat(70_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  ],
  [
    "a very long header",
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(2_000_000)}\r\nConnection: close\r\n\r\n`,
  ],
  [
    "very many headers",
    `GET / HTTP/1.1\r\nHost: a\r\n${"X: a\r\n".repeat(300_000)}Connection: close\r\n\r\n`,
  ],
  ["what cannot be decoded", "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  ["a zero in the path", "GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  ["no text in the path", "GET /%ff%fe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  ["a new line in the path", "GET /%0d%0aX:1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  ["a tunnel", "CONNECT example.com:443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
  [
    "another protocol",
    "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n",
  ],
  [
    "an expectation that nobody knows",
    "GET / HTTP/1.1\r\nHost: a\r\nExpect: miracle\r\nConnection: close\r\n\r\n",
  ],
  ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
];

describe.each(ways)("$name under attack", (way) => {
  let server: RunningServer | null = null;
  let page = "";

  beforeAll(async () => {
    server = await startServer(way, { slowClientSeconds: 1 });
    page = await readFile(join(builtApplication, "index.html"), "latin1");
  });
  afterAll(() => server?.close());

  test.for(pathsOut)("gives nothing away at %s", async (path, { skip }) => {
    if (!server) return skip();
    const { port } = server;
    const text = await write(port, `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    const status = Number(text.slice(9, 12));

    expect(text).not.toContain(secret);
    expect(text).not.toContain("root:");
    if (status === 200) expect(text.slice(-page.length)).toBe(page);
    else expect([400, 403, 404]).toContain(status);
  });

  test.for(brokenRequests)("survives %s", async ([, bytes], { skip }) => {
    if (!server) return skip();
    const text = await write(server.port, bytes);

    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\n\s+at |node:internal|goroutine/);
    expect(text.slice(9, 12)).not.toMatch(/50[0234]/);
    // Caddy's own answers to what is no request cannot be given headers.
    if (text.startsWith("HTTP/") && way.name !== "Caddy") {
      expect(text.toLowerCase()).toContain("x-content-type-options: nosniff");
    }
    expect((await ask(server.port, "/health")).body).toBe("ok");
  });
});
