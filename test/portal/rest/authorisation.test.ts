import { expect, test } from "vitest";
import { connectorRow, otherApplication } from "../scenarios/rows.ts";
import { columnOf, nestedError, rootError, success } from "../testing/answers.ts";
import { openPortal } from "../testing/open-portal.ts";

test.each([{}, { auth: "" }, { auth: null }, undefined, null, "auth"])(
  "401 NO_AUTH_FOUND: no token in %j",
  (params) => {
    const { portal } = openPortal();
    expect(portal.rest("scope", params)).toEqual(rootError(401, "NO_AUTH_FOUND"));
  },
);

test("401 invalid_token: nobody was given this token", () => {
  const { portal, session } = openPortal();
  for (const auth of ["made-up", session.REFRESH_ID, session.MEMBER_ID]) {
    expect(portal.rest("scope", { auth })).toEqual(rootError(401, "invalid_token"));
  }
});

test("401 expired_token: a token is good for AUTH_EXPIRES seconds", () => {
  const { call, clock, session } = openPortal();
  expect(session.AUTH_EXPIRES).toBe(3600);
  clock.now += session.AUTH_EXPIRES * 1000 - 1;
  expect(call("scope")).toEqual(success(["biconnector"]));
  clock.now += 1;
  expect(call("scope")).toEqual(rootError(401, "expired_token"));
});

test("with an expired token nothing is carried out, not even a batch", () => {
  const { call, portal } = openPortal();
  portal.store.connectors = [connectorRow({ id: 4, title: "MySQL" })];
  portal.expireTokens();
  const cmd = { only: "biconnector.connector.delete?id=4" };
  expect(call("batch", { cmd })).toEqual(rootError(401, "expired_token"));
  expect(call("biconnector.connector.delete", { id: 4 })).toEqual(rootError(401, "expired_token"));
  expect(portal.store.connectors).toHaveLength(1);
});

test("refreshAuth: the refresh token brings a new token that works", () => {
  const { call, portal, session } = openPortal();
  portal.expireTokens();
  const renewed = portal.refresh(session.REFRESH_ID);
  expect(renewed).toEqual({
    AUTH_ID: expect.any(String),
    REFRESH_ID: expect.any(String),
    AUTH_EXPIRES: 3600,
    MEMBER_ID: session.MEMBER_ID,
  });
  expect(renewed?.AUTH_ID).not.toBe(session.AUTH_ID);
  expect(portal.rest("scope", { auth: renewed?.AUTH_ID })).toEqual(success(["biconnector"]));
  expect(call("scope")).toEqual(rootError(401, "expired_token"));
});

test("refreshAuth: nothing comes back when the session is gone", () => {
  const { call, portal, session } = openPortal();
  expect(portal.refresh("made-up")).toBeNull();
  expect(portal.refresh(session.AUTH_ID)).toBeNull();
  portal.endSessions();
  expect(portal.refresh(session.REFRESH_ID)).toBeNull();
  expect(call("scope")).toMatchObject({ status: 401 });
});

test("the token says which application calls: each sees only the connectors it registered", () => {
  const { call, callAs, portal } = openPortal();
  portal.store.connectors = [
    connectorRow({ id: 1, title: "Ours" }),
    connectorRow({ id: 2, title: "Theirs", clientId: otherApplication }),
  ];
  const list = "biconnector.connector.list";
  expect(columnOf(call(list), "title")).toEqual(["Ours"]);
  expect(columnOf(callAs(otherApplication, list), "title")).toEqual(["Theirs"]);
});

test("a refreshed token is still that application's", () => {
  const { portal } = openPortal();
  portal.store.connectors = [connectorRow({ id: 2, title: "Theirs", clientId: otherApplication })];
  const renewed = portal.refresh(portal.openSession(otherApplication).REFRESH_ID);
  const answer = portal.rest("biconnector.connector.list", { auth: renewed?.AUTH_ID });
  expect(columnOf(answer, "title")).toEqual(["Theirs"]);
});

test.each(["connector", "source", "table", "dataset"])(
  "ACCESS_DENIED, nested, for every method of biconnector.%s, before anything else is checked",
  (entity) => {
    const { call } = openPortal("no-access");
    for (const method of ["list", "get", "add", "update", "delete", "fields"]) {
      const answer = call(`biconnector.${entity}.${method}`);
      expect(answer, method).toEqual(nestedError("ACCESS_DENIED"));
    }
  },
);

test("the journal holds what was sent, but never a token", () => {
  const { call, portal, session } = openPortal();
  call("biconnector.connector.list", { select: ["id"] });
  call("batch", { cmd: { only: `scope?auth=${session.AUTH_ID}` } });
  expect(portal.journal.map(({ method }) => method)).toEqual([
    "biconnector.connector.list",
    "batch",
    "scope",
  ]);
  expect(portal.journal[0]?.params).toEqual({ select: ["id"] });
  expect(portal.journal.every(({ params }) => !("auth" in params))).toBe(true);
});

test("an application sees its own options of a person only", () => {
  const { call, callAs, portal } = openPortal();
  const theirs = () => callAs(otherApplication, "user.option.get", { option: "trash" });
  call("user.option.set", { options: { trash: "ours" } });
  expect(theirs()).toEqual(success(""));
  callAs(otherApplication, "user.option.set", { options: { trash: "theirs" } });
  expect(theirs()).toEqual(success("theirs"));
  expect(portal.store.userOptions).toEqual({ trash: "ours" });
});
