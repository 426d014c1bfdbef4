import { describe, expect, test } from "vitest";
import type { Damage } from "../../portal/rest/faults.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const method = "biconnector.connector.list";
const params = { select: ["id"], order: { id: "ASC" } };

function open(times: number, fault: Damage) {
  const opened = openRest();
  opened.portal.inject({ method, times, fault });
  return opened;
}

const passing: [string, Damage][] = [
  ["a lost question", { lose: "request" }],
  ["a lost answer", { lose: "answer" }],
  ["a server that is out of order", { answer: { status: 502, body: "Bad gateway" } }],
  [
    "too many requests",
    { answer: { status: 503, body: { error: "QUERY_LIMIT_EXCEEDED", error_description: "" } } },
  ],
];

describe("a read", () => {
  test.each(passing)("is repeated after %s, twice at most", async (_name, fault) => {
    const twice = open(2, fault);
    expect(await twice.rest.read(method, params)).toEqual(expect.any(Array));
    expect(callsOf(twice.portal, method)).toHaveLength(3);

    const thrice = open(3, fault);
    await expect(thrice.rest.read(method, params)).rejects.toMatchObject({ name: "PortalError" });
    expect(callsOf(thrice.portal, method)).toHaveLength(3);
  });

  test("is not repeated after a refusal", async () => {
    const body = { error: "insufficient_scope", error_description: "" };
    const { portal, rest } = open(1, { answer: { status: 403, body } });

    await expect(rest.read(method, params)).rejects.toMatchObject({ code: "insufficient_scope" });
    expect(callsOf(portal, method)).toHaveLength(1);
  });
});

test.each(passing)("a call is never repeated: not after %s", async (_name, fault) => {
  const { portal, rest } = open(1, fault);

  await expect(rest.call(method, params)).rejects.toMatchObject({ name: "PortalError" });
  expect(callsOf(portal, method)).toHaveLength(1);
});
