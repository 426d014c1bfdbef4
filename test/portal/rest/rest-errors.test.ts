import { expect, test } from "vitest";
import { connectorRow } from "../scenarios/rows.ts";
import type { Switches } from "../switches.ts";
import { nestedError, rootError, success } from "../testing/answers.ts";
import { openPortal } from "../testing/open-portal.ts";

const isoWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

test("success is HTTP 200 with the result and a time block", () => {
  const { call, clock } = openPortal();
  expect(call("scope")).toEqual({
    status: 200,
    body: {
      result: ["biconnector"],
      time: {
        // With microseconds.
        start: clock.now / 1000 + 0.000004,
        finish: clock.now / 1000 + 0.000004,
        duration: 0,
        processing: 0,
        date_start: expect.stringMatching(isoWithZone),
        date_finish: expect.stringMatching(isoWithZone),
        operating: 0,
        operating_reset_at: expect.any(Number),
      },
    },
  });
});

test("the suffix .json is accepted", () => {
  const { call, portal } = openPortal();
  expect(call("biconnector.connector.list.json")).toEqual(success([]));
  expect(portal.journal.map(({ method }) => method)).toEqual(["biconnector.connector.list"]);
});

const refusals: [status: number, code: string, switches: Partial<Switches>][] = [
  [403, "insufficient_scope", { scope: [] }],
  [403, "insufficient_scope", { scope: ["user", "crm"] }],
  [403, "user_access_error", { userAccess: false }],
  [403, "ACCESS_DENIED", { plan: "excluded" }],
  [401, "ACCESS_DENIED", { plan: "excluded-401" }],
  [401, "PAYMENT_REQUIRED", { plan: "ended" }],
  [403, "INVALID_CREDENTIALS", { trouble: "INVALID_CREDENTIALS" }],
  [503, "OVERLOAD_LIMIT", { trouble: "OVERLOAD_LIMIT" }],
  [500, "INTERNAL_SERVER_ERROR", { trouble: "INTERNAL_SERVER_ERROR" }],
  [500, "ERROR_UNEXPECTED_ANSWER", { trouble: "ERROR_UNEXPECTED_ANSWER" }],
  [500, "PORTAL_DELETED", { trouble: "PORTAL_DELETED" }],
];

test.each(refusals)("%i %s stands at the root, and nothing is carried out: %o", (...refusal) => {
  const [status, code, switches] = refusal;
  const { call, portal } = openPortal();
  portal.store.connectors = [connectorRow({ id: 4, title: "MySQL" })];
  Object.assign(portal.switches, switches);
  expect(call("biconnector.connector.delete", { id: 4 })).toEqual(rootError(status, code));
  expect(portal.store.connectors).toHaveLength(1);
});

test("404 ERROR_METHOD_NOT_FOUND: this portal's version has no such method", () => {
  const { call } = openPortal();
  expect(call("biconnector.connector.rename")).toEqual(rootError(404, "ERROR_METHOD_NOT_FOUND"));
});

test.each(["connector", "source", "table", "dataset"])(
  "400 ERROR_ARGUMENT: a sort direction of biconnector.%s.list other than ASC and DESC",
  (entity) => {
    const { call } = openPortal();
    const answer = call(`biconnector.${entity}.list`, { order: { id: "UP" } });
    expect(answer).toEqual(rootError(400, "ERROR_ARGUMENT"));
  },
);

test("trap: ACCESS_DENIED of the plan stands at the root, that of the rights inside result", () => {
  const { call, portal } = openPortal();
  portal.switches.access = false;
  expect(call("biconnector.connector.list")).toEqual(nestedError("ACCESS_DENIED"));
  portal.switches.plan = "excluded";
  expect(call("biconnector.connector.list")).toEqual(rootError(403, "ACCESS_DENIED"));
});

test("without the permission biconnector the application still learns who and where it is", () => {
  const { call, portal } = openPortal("no-scope");
  expect(call("scope")).toEqual(success([]));
  expect(call("app.info")).toEqual(success(expect.objectContaining({ ID: 1, INSTALLED: true })));
  expect(call("user.current")).toEqual(success(expect.objectContaining({ ID: "1" })));
  expect(call("server.time")).toEqual(success(expect.stringMatching(isoWithZone)));
  expect(portal.journal.every(({ status }) => status === 200)).toBe(true);
});
