import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

describe("REST over the network", () => {
  const method = "biconnector.connector.list";

  function call(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${server.url}/rest/${path}`, { method: "POST", ...init });
  }

  function callWithJson(parameters: object, path = method): Promise<Response> {
    const auth = portal.openSession().AUTH_ID;
    return call(path, {
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...parameters, auth }),
    });
  }

  /** What the method got, as the portal noted it down. */
  const received = () => portal.journal.at(-1)?.params;

  test("a JSON body holds the parameters", async () => {
    const response = await callWithJson({ select: ["id"] });
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty("time");
    expect(received()).toEqual({ select: ["id"] });
  });

  test("the suffix .json is accepted", async () => {
    expect((await callWithJson({}, `${method}.json`)).status).toBe(200);
    expect(portal.journal.at(-1)?.method).toBe(method);
  });

  test("a form body is read as PHP reads it", async () => {
    const auth = portal.openSession().AUTH_ID;
    const body = new URLSearchParams({
      auth,
      "select[]": "id",
      "order[title]": "ASC",
      "filter[0][logic]": "OR",
      "filter[0][%title]": "a&b=c",
    });
    expect((await call(method, { body })).status).toBe(200);
    expect(received()).toEqual({
      select: ["id"],
      order: { title: "ASC" },
      filter: [{ logic: "OR", "%title": "a&b=c" }],
    });
  });

  test("parameters may stand in the query; the SDK's marks are none", async () => {
    const auth = portal.openSession().AUTH_ID;
    await call(`${method}?auth=${auth}&select[]=id&bx24_request_id=1&bx24_sdk_ver=2.2.0`);
    expect(received()).toEqual({ select: ["id"] });
  });

  test("a body that cannot be read holds nothing, not even a token", async () => {
    const headers = { "content-type": "application/json" };
    const response = await call(method, { headers, body: "{" });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: "NO_AUTH_FOUND" });
  });

  test("CORS is open, also for the question that comes before", async () => {
    const asked = await call(method, {
      method: "OPTIONS",
      headers: {
        origin: "https://application.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(asked.ok).toBe(true);
    expect(asked.headers.get("access-control-allow-origin")).toBe("*");
    expect(asked.headers.get("access-control-allow-headers")).toBe("origin, content-type, accept");
    expect((await callWithJson({})).headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each(["request", "answer"] as const)("a lost %s is a broken connection", async (lose) => {
    portal.inject({ method, fault: { lose } });
    await expect(callWithJson({}).then((response) => response.json())).rejects.toThrow();
  });

  test("an answer that never comes is ended by the client", async () => {
    portal.inject({ method, fault: { hang: "answer" } });
    const signal = AbortSignal.timeout(50);
    const auth = portal.openSession().AUTH_ID;
    await expect(call(`${method}?auth=${auth}`, { signal })).rejects.toThrow();
  });

  test("closing the server ends answers that never come and calls that still wait", async () => {
    portal.inject({ method, fault: { hang: "answer" } });
    portal.inject({ method: "server.time", fault: { delay: 60_000 } });
    const calls = [callWithJson({}), callWithJson({}, "server.time")];
    const outcomes = Promise.allSettled(calls);
    await expect.poll(() => portal.journal.length).toBe(1);

    await server.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(portal.journal.map((entry) => entry.method)).toEqual([method]);
  });

  test("whoever leaves in the middle of a request is not talked about", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const { host, port } = new URL(server.url);
    const socket = connect(Number(port), "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      `POST /rest/${method} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 99\r\n\r\nauth=`,
    );
    // Once this is answered, the portal has begun to read that.
    await callWithJson({});
    socket.resetAndDestroy();
    await callWithJson({});

    expect([written.mock.calls, logged.mock.calls]).toEqual([[], []]);
  });
});
