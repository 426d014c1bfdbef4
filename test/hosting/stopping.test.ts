import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import type { Files } from "../../hosting/files.ts";
import { createApplicationServer, stop } from "../../hosting/server.ts";
import { listen } from "./listen.ts";
import { startServer, ways } from "./servers.ts";

describe.each(ways)("$name", (way) => {
  test("ends when it is told to, although somebody holds a connection", async ({ skip }) => {
    const server = await startServer(way);
    if (!server) return skip();
    const silent = connect(server.port, "127.0.0.1");
    silent.on("error", () => {});
    await once(silent, "connect");
    const begin = performance.now();
    server.process.kill("SIGTERM");
    const [code, signal] = await once(server.process, "exit");
    silent.destroy();
    await server.close();

    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

/** More than the system keeps for a client that does not read. */
const body = Buffer.alloc(64 * 1024 * 1024, "x");

const files: Files = new Map([
  [
    "/assets/large.js",
    {
      type: "text/javascript",
      cacheControl: "no-store",
      versions: { identity: { body, etag: '"large"' } },
    },
  ],
]);

async function underWay(port: number) {
  const sent = request({ port, host: "127.0.0.1", path: "/assets/large.js", agent: false }).end();
  const [answer] = await once(sent, "response");
  return answer;
}

describe("a server that stops", () => {
  test("finishes the answer under way, and takes no further request", async () => {
    const server = createApplicationServer(files, {});
    const { port } = await listen(server);
    const answer = await underWay(port);
    const closed = once(server, "close");
    stop(server, { slowClient: 10_000, stopping: 60_000 });
    const refused = await once(connect(port, "127.0.0.1"), "error");
    let length = 0;
    for await (const chunk of answer) length += chunk.length;
    await closed;

    expect(refused).toMatchObject([{ code: "ECONNREFUSED" }]);
    expect(length).toBe(body.byteLength);
  });

  test("does not wait for ever for a client that does not read on", async () => {
    const server = createApplicationServer(files, {});
    const { port } = await listen(server);
    const answer = await underWay(port);
    answer.on("error", () => {});
    const closed = once(server, "close");
    stop(server, { slowClient: 10_000, stopping: 100 });
    await closed;

    expect(answer.complete).toBe(false);
    answer.destroy();
  });
});
