import { connect } from "node:net";
import { afterAll, beforeAll, describe, test } from "vitest";
import { builtApplication } from "../../hosting/build-application.ts";
import { readFiles } from "../../hosting/files.ts";
import { createApplicationServer } from "../../hosting/server.ts";
import { ask, write } from "./ask.ts";
import { listen } from "./listen.ts";
import { startServer, ways } from "./servers.ts";

/** For each server its limit of ten seconds is one here, and Caddy's of thirty is three. */
const limit = 1;

const slow: [string, string][] = [
  ["says nothing", ""],
  ["stops within its first line", "GET /ass"],
  ["stops within its headers", "GET / HTTP/1.1\r\nHost: a\r\nX-A: "],
  ["never sends its body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\nAUTH_ID"],
  ["asks for nothing more", "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"],
];

/** Writes a header without end, a byte at a time, until the server has had enough. */
function trickle(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {}).resume();
  socket.write("GET / HTTP/1.1\r\nHost: a\r\nX-A: ");
  const timer = setInterval(() => socket.write("a"), 100);
  return new Promise((resolve) => {
    socket.once("close", () => {
      clearInterval(timer);
      resolve();
    });
  });
}

/** Asks for more than the system keeps for it, and reads none of it, until the server has had enough. */
function readNothing(port: number, path: string): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(200));
  // Whoever does not read learns only by writing that nobody is there any more.
  const timer = setInterval(() => socket.write("\r\n"), 100);
  return new Promise((resolve) => {
    socket.once("error", () => {
      clearInterval(timer);
      resolve();
    });
  });
}

async function largestAsset(): Promise<string> {
  const files = [...(await readFiles(builtApplication))];
  const size = ([, file]: (typeof files)[number]) => file.versions.identity?.body.byteLength ?? 0;
  return files.sort((a, b) => size(b) - size(a))[0]?.[0] ?? "";
}

const servers = [
  {
    name: "npm run serve",
    async start() {
      const files = await readFiles(builtApplication);
      const limits = { slowClient: limit * 1000, stopping: 0 };
      return listen(createApplicationServer(files, {}, limits));
    },
  },
  ...ways.slice(1).map((way) => ({
    name: way.name,
    start: () => startServer(way, { slowClientSeconds: limit }),
  })),
];

describe.each(servers)("$name cuts off a client that", ({ start }) => {
  let server: { port: number; close(): Promise<void> } | null = null;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.close());

  test.concurrent.for(slow)("%s", async ([, bytes], { expect, skip }) => {
    if (!server) return skip();
    await write(server.port, bytes);

    expect((await ask(server.port, "/health")).body).toBe("ok");
  });

  test.concurrent("reads nothing of the answers", async ({ expect, skip }) => {
    if (!server) return skip();
    await readNothing(server.port, await largestAsset());

    expect((await ask(server.port, "/health")).body).toBe("ok");
  });

  test.concurrent("sends a header without end", async ({ expect, skip }) => {
    if (!server) return skip();
    await trickle(server.port);

    expect((await ask(server.port, "/health")).body).toBe("ok");
  });
});
