import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCall, createPace } from "../../../src/bitrix24/call";
import { PortalError } from "../../../src/bitrix24/portal-error";
import { createPortal } from "../../portal/portal.ts";
import { endlessErrorAnswers, oddErrorAnswers } from "../../portal/rest/odd-answers.ts";
import { sdkOn } from "../harness/sdk.ts";

afterEach(() => vi.restoreAllMocks());

function open(change: (portal: ReturnType<typeof createPortal>) => void = () => {}) {
  const portal = createPortal();
  change(portal);
  return { portal, call: createCall(sdkOn(portal)) };
}

async function errorOf(answer: Promise<unknown>): Promise<PortalError> {
  const error = await answer.then(() => null).catch((reason: unknown) => reason);
  if (!(error instanceof PortalError)) throw new Error("No PortalError was thrown.");
  return error;
}

const remove = "biconnector.connector.delete";

describe("a call", () => {
  test("returns the method's result by itself", async () => {
    const { call } = open();

    expect(
      await call("biconnector.connector.list", { select: ["id"], order: { id: "ASC" } }),
    ).toEqual(expect.arrayContaining([{ id: expect.anything() }]));
  });

  test.each(["nested", "root"] as const)(
    "understands a method's error in the %s form",
    async (form) => {
      const { call } = open(({ switches }) => {
        switches.errorForm = form;
      });

      const error = await errorOf(call(remove, { id: 999_999 }));

      expect(error).toMatchObject({ code: "CONNECTOR_NOT_FOUND", status: 200 });
      expect(error.message).toBe("Connector was not found.");
      expect(error.mayHaveHappened).toBe(false);
    },
  );

  test.each([
    ["excluded", "ACCESS_DENIED", 403],
    ["excluded-401", "ACCESS_DENIED", 401],
    ["ended", "PAYMENT_REQUIRED", 401],
  ] as const)(
    "tells the portal's own refusal from the method's by its status: plan %s",
    async (plan, code, status) => {
      const { call, portal } = open(({ switches }) => {
        switches.plan = plan;
      });

      expect(await errorOf(call(remove, { id: 1 }))).toMatchObject({
        code,
        status,
        mayHaveHappened: false,
      });
      // It is no word on the token, which is not renewed for it.
      expect(portal.journal).toHaveLength(1);
    },
  );

  test("renews an expired token by itself and asks once more", async () => {
    const { portal, call } = open();
    portal.expireTokens();

    expect(await call("server.time")).toEqual(expect.any(String));
  });

  test("says so when the session is gone and the token cannot be renewed", async () => {
    const { portal, call } = open();
    portal.expireTokens();
    portal.endSessions();

    expect(await errorOf(call(remove, { id: 1 }))).toMatchObject({
      code: "SESSION_ENDED",
      mayHaveHappened: false,
    });
  });

  test.each([
    ["a lost question", { lose: "request" }, "NETWORK_ERROR"],
    ["a lost answer", { lose: "answer" }, "NETWORK_ERROR"],
    ["an answer that never comes", { hang: "answer" }, "REQUEST_TIMEOUT"],
    [
      "trouble inside the portal",
      { answer: { status: 500, body: { error: "INTERNAL_SERVER_ERROR" } } },
      "INTERNAL_SERVER_ERROR",
    ],
    ["a server in between", { answer: { status: 502, body: "Bad gateway" } }, "ERR_BAD_RESPONSE"],
    ["an empty answer", { answer: { status: 200, body: null } }, "UNEXPECTED_ANSWER"],
  ] as const)(
    "after %s the outcome is open, and nothing is repeated",
    async (_name, fault, code) => {
      const { portal, call } = open();
      portal.inject({ method: remove, fault });

      const error = await errorOf(call(remove, { id: 999_999 }));

      expect(error).toMatchObject({ code, mayHaveHappened: true });
      expect(portal.journal.filter(({ method }) => method === remove)).toHaveLength(1);
    },
  );

  test("a browser that takes itself for offline may be wrong: the outcome is as open", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { portal, call } = open();
    portal.inject({ method: remove, fault: { lose: "answer" } });

    expect(await errorOf(call(remove, { id: 1 }))).toMatchObject({
      code: "OFFLINE",
      mayHaveHappened: true,
    });
  });

  test.each(
    [...oddErrorAnswers, ...endlessErrorAnswers].map(
      (fault) => [JSON.stringify(fault).slice(0, 80), fault] as const,
    ),
  )("an error in an odd form tells nothing: %s", async (_, fault) => {
    const { portal, call } = open();
    portal.inject({ method: remove, fault });
    portal.inject({ method: "batch", fault });

    for (const method of [remove, "batch"]) {
      expect(await errorOf(call(method))).toMatchObject({
        code: "UNEXPECTED_ANSWER",
        mayHaveHappened: true,
      });
    }
  });

  test("does not wait for a clock that was set back by an hour", async () => {
    const { call } = open();
    await call("server.time");
    const now = Date.now.bind(Date);
    vi.spyOn(Date, "now").mockImplementation(() => now() - 3_600_000);

    for (const _ of [1, 2, 3]) expect(await call("server.time")).toEqual(expect.any(String));
  });

  describe("keeps to the pace of the portal", () => {
    /** Waits for so many turns. @returns how many have come */
    function take(pace: ReturnType<typeof createPace>, count: number) {
      const turns = { come: 0 };
      for (let taken = 0; taken < count; taken++) void pace.turn().then(() => (turns.come += 1));
      return turns;
    }

    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test("with nearly 50 calls at once, then two a second", async () => {
      const turns = take(createPace(), 55);

      await vi.advanceTimersByTimeAsync(0);
      expect(turns.come).toBe(45);
      await vi.advanceTimersByTimeAsync(1000);
      expect(turns.come).toBe(47);
      await vi.advanceTimersByTimeAsync(4000);
      expect(turns.come).toBe(55);
    });

    test("also where others have used it up: only one call is turned away for that", async () => {
      const { portal, call } = open();
      const others = createCall(sdkOn(portal));
      await Promise.all(Array.from({ length: 45 }, () => others("server.time")));
      for (let more = 0; more < 5; more++) await createCall(sdkOn(portal))("server.time");

      const first = await errorOf(call("server.time"));
      const next = Promise.all([1, 2, 3].map(() => call("server.time")));
      await vi.advanceTimersByTimeAsync(10_000);

      expect(first.code).toBe("QUERY_LIMIT_EXCEEDED");
      expect(await next).toHaveLength(3);
    });

    test("although calls arrive at another pace than they were sent", async () => {
      const sdk = sdkOn(createPortal());
      let sent = 0;
      const call = createCall({
        callMethod: async (method, params) => {
          // The first take long to arrive, while the connection is made.
          sent += 1;
          await new Promise((resolve) => setTimeout(resolve, sent <= 50 ? 400 : 0));
          return sdk.callMethod(method, params);
        },
      });
      const answers = Array.from({ length: 80 }, () => call("server.time"));
      await vi.advanceTimersByTimeAsync(60_000);

      expect(await Promise.allSettled(answers)).not.toContainEqual(
        expect.objectContaining({ status: "rejected" }),
      );
    });
  });

  test("carries no token in any of its errors", async () => {
    const { portal, call } = open();
    portal.inject({ method: remove, fault: { lose: "answer" } });

    const error = await errorOf(call(remove, { id: 1 }));

    expect(error.cause).toBeUndefined();
    expect(Object.keys(error).toSorted()).toEqual(["code", "name", "status"]);
  });
});
