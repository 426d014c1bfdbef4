import { describe, expect, test } from "vitest";
import { diagnose } from "../../../src/biconnector/diagnosis";
import { openRest, requestsTo } from "../harness/rest.ts";

const answer = (status: number, body: object) => ({ answer: { status, body } });

describe("what the application needs", () => {
  test("is asked in one request, and needs no permission for that", async () => {
    const { portal, rest } = openRest();
    portal.switches.scope = [];
    expect(await diagnose(rest)).toMatchObject({ hasScope: false, isInstalled: true });
    expect(requestsTo(portal)).toBe(1);
  });

  test("is all there on a portal where everything works", async () => {
    expect(await diagnose(openRest().rest)).toEqual({
      isInstalled: true,
      hasScope: true,
      isOffered: true,
      isAdministrator: true,
    });
  });

  test.each([
    ["app.info", "isInstalled", { INSTALLED: "Y" }],
    ["scope", "hasScope", "biconnector"],
    ["method.get", "isOffered", { isExisting: 1 }],
    ["user.admin", "isAdministrator", "true"],
  ])("is unknown where %s answers otherwise than it should", async (method, name, result) => {
    const { portal, rest } = openRest();
    portal.inject({ method, fault: answer(200, { result, time: {} }) });
    const diagnosis = await diagnose(rest);
    expect(Object.entries(diagnosis).filter(([, told]) => told === null)).toEqual([[name, null]]);
  });

  test("is an error where the portal answers none of the questions", async () => {
    const { portal, rest } = openRest();
    portal.inject({ method: "batch", times: 9, fault: answer(403, { error: "ACCESS_DENIED" }) });
    await expect(diagnose(rest)).rejects.toMatchObject({ code: "ACCESS_DENIED" });
  });
});
