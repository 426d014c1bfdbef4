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

async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(`${server.url}/rest/${path}`, init);
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

describe("REST", () => {
  test("a method answers GET as well, with its parameters in the query", async () => {
    const auth = portal.openSession().AUTH_ID;
    const { status, body } = await ask(
      `biconnector.connector.list.json?auth=${auth}&select[]=id&filter[title]=MySQL`,
    );
    expect(status).toBe(200);
    expect(body.result).toHaveLength(1);
    expect(portal.journal.at(-1)?.params).toEqual({ select: ["id"], filter: { title: "MySQL" } });
  });

  test("an unknown method is 404, by GET too", async () => {
    const auth = portal.openSession().AUTH_ID;
    const { status, body } = await ask(`biconnector.connector.none?auth=${auth}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: "ERROR_METHOD_NOT_FOUND" });
  });

  test("a preflight allows the headers origin, content-type, accept and no others", async () => {
    for (const path of ["server.time", "1/secret/server.time", "api/server.time"]) {
      const answer = await fetch(`${server.url}/rest/${path}`, {
        method: "OPTIONS",
        headers: {
          origin: "https://application.example",
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization",
        },
      });
      expect(answer.status).toBe(200);
      const allowed = answer.headers.get("access-control-allow-headers");
      expect(allowed).toBe("origin, content-type, accept");
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("/rest/api/… is neither a method nor a page", async () => {
    const { status, headers, body } = await ask("api/tasks.task.get");
    expect(status).toBe(404);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(body).toHaveProperty("error");
  });

  test("nothing below /rest/ is a page of the portal", async () => {
    for (const path of ["", "a/b", "1/2/3/4"]) {
      const { status, headers } = await ask(path, { method: "POST" });
      expect(status).toBe(404);
      expect(headers.get("content-type")).toMatch(/^application\/json/);
    }
  });
});
