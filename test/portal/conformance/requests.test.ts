import { expect } from "vitest";
import { nestedError, resultOf, rootError, success } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { rule } from "./rule.ts";

const list = "biconnector.connector.list";
const json = { "content-type": "application/json" };
const isoWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

async function read(response: Response) {
  return { status: response.status, body: await response.json() };
}

rule("success is HTTP 200 with the result and a time block", unverified, async ({ call }) => {
  const answer = await call("scope");
  expect(answer).toEqual(success(expect.arrayContaining(["biconnector"])));
  expect((answer.body as { time: unknown }).time).toMatchObject({
    start: expect.any(Number),
    finish: expect.any(Number),
    duration: expect.any(Number),
    processing: expect.any(Number),
    date_start: expect.stringMatching(isoWithZone),
    date_finish: expect.stringMatching(isoWithZone),
  });
});

rule("a JSON body holds the parameters and the token", unverified, async ({ send, token }) => {
  const body = JSON.stringify({ select: ["id"], auth: token });
  const response = await send(list, { method: "POST", headers: json, body });
  expect(await read(response)).toEqual(success(expect.any(Array)));
});

rule("a form body is read as PHP reads it", unverified, async ({ send, token }) => {
  const body = new URLSearchParams({ auth: token, "select[]": "id", "order[name]": "ASC" });
  const response = await send(list, { method: "POST", body });
  expect(await read(response)).toEqual(nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER"));
});

rule("a method answers GET, with its parameters in the query", unverified, async (proof) => {
  const { send, token } = proof;
  const query = new URLSearchParams({ auth: token, "select[]": "name" });
  expect(await read(await send(`${list}?${query}`))).toEqual(
    nestedError("VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT"),
  );
});

rule("the suffix .json is accepted", unverified, async ({ send, token }) => {
  expect(await read(await send(`${list}.json?auth=${token}`))).toEqual(success(expect.any(Array)));
});

rule("the SDK's marks in the query are no parameters", unverified, async ({ send, token }) => {
  const marks = "bx24_request_id=01999999&bx24_sdk_ver=2.2.0&bx24_sdk_type=b24-js-sdk";
  const body = JSON.stringify({ select: ["id"], auth: token });
  const response = await send(`${list}?${marks}`, { method: "POST", headers: json, body });
  expect(await read(response)).toEqual(success(expect.any(Array)));
});

rule("names of methods come in any case", unverified, async ({ send, token }) => {
  expect(await read(await send(`Scope?auth=${token}`))).toEqual(success(expect.any(Array)));
});

rule("CORS is open", unverified, async ({ send, token }) => {
  const headers = { origin: "https://application.example" };
  const response = await send(`scope?auth=${token}`, { method: "POST", headers });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

rule("a preflight allows origin, content-type, accept and no others", unverified, async (proof) => {
  const response = await proof.send(list, {
    method: "OPTIONS",
    headers: {
      origin: "https://application.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  });
  expect(response.ok).toBe(true);
  const allowed = response.headers.get("access-control-allow-headers") ?? "";
  expect(allowed.split(",").map((header) => header.trim().toLowerCase())).toEqual([
    "origin",
    "content-type",
    "accept",
  ]);
});

rule("every answer carries X-Content-Type-Options: nosniff", unverified, async (proof) => {
  const { send, token } = proof;
  for (const path of [`scope?auth=${token}`, "scope", "no.such.method"]) {
    expect((await send(path)).headers.get("x-content-type-options"), path).toBe("nosniff");
  }
});

rule("401 NO_AUTH_FOUND: no token", unverified, async ({ send }) => {
  expect(await read(await send("scope"))).toEqual(rootError(401, "NO_AUTH_FOUND"));
});

rule("401 invalid_token: nobody was given this token", unverified, async ({ send }) => {
  expect(await read(await send("scope?auth=made-up"))).toEqual(rootError(401, "invalid_token"));
});

rule("404 ERROR_METHOD_NOT_FOUND: there is no such method", unverified, async ({ call }) => {
  expect(await call("biconnector.connector.rename")).toEqual(
    rootError(404, "ERROR_METHOD_NOT_FOUND"),
  );
});

rule("an unknown method is 404 before the token is looked at", unverified, async ({ send }) => {
  for (const path of ["no.such.method", "no.such.method?auth=made-up"]) {
    expect(await read(await send(path))).toEqual(rootError(404, "ERROR_METHOD_NOT_FOUND"));
  }
});

rule("400 ERROR_ARGUMENT: a sort direction other than ASC and DESC", unverified, async (proof) => {
  for (const direction of ["UP", "", "ASC,id"]) {
    const answer = await proof.call(list, { order: { id: direction } });
    expect(answer).toEqual(rootError(400, "ERROR_ARGUMENT"));
  }
});

rule("by a webhook biconnector.* answers nested ACCESS_DENIED", unverified, async (proof) => {
  const methods = ["connector.list", "connector.add", "connector.delete", "source.list"];
  for (const method of methods) {
    const response = await proof.send(`${proof.webhook}/biconnector.${method}`);
    expect(await read(response), method).toEqual(nestedError("ACCESS_DENIED"));
  }
});

rule(
  "a call that comes from no application is ACCESS_DENIED before anything else is checked",
  unverified,
  async ({ send, webhook }) => {
    const query = "select=wrong&fields=wrong&id=0";
    for (const method of ["list", "get", "add", "update", "delete"]) {
      const response = await send(`${webhook}/biconnector.connector.${method}?${query}`);
      expect(await read(response), method).toEqual(nestedError("ACCESS_DENIED"));
    }
  },
);

rule("by a webhook *.fields answers", unverified, async ({ send, webhook }) => {
  const answer = await read(await send(`${webhook}/biconnector.connector.fields.json`));
  expect(resultOf(answer)).toEqual({ fields: expect.any(Array) });
});

rule("/rest/api/{method} is not a page", unverified, async ({ send }) => {
  const response = await send("api/biconnector.connector.list");
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.headers.get("content-type")).toMatch(/json/);
});

rule("app.info says where the application is installed", unverified, async ({ call }) => {
  expect(resultOf(await call("app.info"))).toMatchObject({
    INSTALLED: expect.any(Boolean),
    LICENSE: expect.any(String),
  });
});

rule("method.get says whether a method exists and may be called", unverified, async ({ call }) => {
  const standing = async (name: string) => resultOf(await call("method.get", { name }));
  expect(await standing(list)).toEqual({ isExisting: true, isAvailable: true });
  expect(await standing("no.such.method")).toEqual({ isExisting: false, isAvailable: false });
});

rule("profile and user.admin say who calls", unverified, async ({ call }) => {
  const isAdmin = resultOf(await call("user.admin"));
  expect(isAdmin).toEqual(expect.any(Boolean));
  expect(resultOf(await call("profile"))).toMatchObject({ ADMIN: isAdmin });
});
