import { beforeEach, describe, expect, test } from "vitest";
import { hindranceIn } from "../../../src/biconnector/menu-hindrance.ts";
import {
  addMenuItem,
  isSameAddress,
  readMenuItems,
  removeMenuItems,
} from "../../../src/biconnector/menu-items.ts";
import { PortalError } from "../../../src/bitrix24/portal-error.ts";
import type { Portal } from "../../portal/portal.ts";
import { callsOf, openRest, requestsTo } from "../harness/rest.ts";

const address = "https://application.example/";
const names = { en: "Connectors", de: "Konnektoren" };

let open: ReturnType<typeof openRest>;

beforeEach(() => {
  open = openRest();
  open.portal.switches.scope = ["biconnector", "placement", "crm"];
});

/** Puts the application into a menu, as another administrator would. */
function put({ store }: Portal, handler = address, placement = "CRM_ANALYTICS_MENU") {
  store.placements.push({ clientId: store.clientId, placement, handler, title: "", langAll: {} });
}

function takeOut({ store }: Portal) {
  store.placements = [];
}

const refusal = (status: number, error: string) => ({ answer: { status, body: { error } } });
const handlers = () => open.portal.store.placements.map(({ handler }) => handler);
const add = () => addMenuItem(open.rest, address, names);
const read = () => readMenuItems(open.rest, address);

describe("reading", () => {
  test("takes one request, and finds the items of CRM Analytics only", async () => {
    put(open.portal);
    put(open.portal, "https://elsewhere.example/", "BI_ANALYTICS_MENU");

    expect(await read()).toEqual({ kind: "read", ownAddress: address, addresses: [address] });
    expect(requestsTo(open.portal)).toBe(1);
  });

  test("asks nothing for an uploaded archive", async () => {
    const items = await readMenuItems(open.rest, null);

    expect(items).toEqual({ kind: "hindered", by: { kind: "archive" } });
    expect(requestsTo(open.portal)).toBe(0);
  });

  test.each([
    [["biconnector"], ["placement", "crm"]],
    [["biconnector", "placement"], ["crm"]],
    [["biconnector", "crm"], ["placement"]],
  ])("with the permissions %j names the missing %j", async (scope, missing) => {
    open.portal.switches.scope = scope;

    expect(await read()).toEqual({ kind: "hindered", by: { kind: "scopes", missing } });
  });

  test("tells a person who is no administrator", async () => {
    open.portal.switches.admin = false;

    expect(await read()).toEqual({ kind: "hindered", by: { kind: "not-administrator" } });
  });

  test("tells such a person where the portal lists the items for everybody", async () => {
    open.portal.switches.admin = false;
    const answer = { status: 200, body: { result: [] } };
    open.portal.inject({ method: "placement.get", fault: { answer } });

    expect(await read()).toEqual({ kind: "hindered", by: { kind: "not-administrator" } });
  });

  test("tells of a portal without the methods", async () => {
    open.portal.switches.placementMethods = false;

    expect(await read()).toEqual({ kind: "hindered", by: { kind: "no-methods" } });
  });

  test.each([
    ["ACCESS_DENIED", { kind: "not-administrator" }],
    ["insufficient_scope", { kind: "scopes", missing: ["placement"] }],
    ["ERROR_METHOD_NOT_FOUND", { kind: "no-methods" }],
  ])("understands %s where the other answers promise more", async (code, by) => {
    open.portal.inject({ method: "placement.get", fault: refusal(400, code) });

    expect(await read()).toEqual({ kind: "hindered", by });
  });

  test("goes by the items alone where the other questions are not answered", async () => {
    for (const method of ["scope", "user.admin", "method.get"]) {
      open.portal.inject({ method, fault: refusal(500, "INTERNAL_SERVER_ERROR") });
    }

    expect(await read()).toEqual({ kind: "read", ownAddress: address, addresses: [] });
  });

  test("fails where nothing is answered, whatever the code", async () => {
    open.portal.switches.plan = "excluded";

    await expect(read()).rejects.toMatchObject({ code: "ACCESS_DENIED" });
  });

  test.each([{ items: [] }, ["CRM_ANALYTICS_MENU"], null])(
    "takes %j for no list of items",
    async (result) => {
      const answer = { status: 200, body: { result } };
      open.portal.inject({ method: "placement.get", fault: { answer } });

      await expect(read()).rejects.toMatchObject({ code: "UNEXPECTED_ANSWER" });
    },
  );
});

describe("adding", () => {
  test("sends the address and the names once, and looks afterwards", async () => {
    expect(await add()).toEqual({ kind: "done", addresses: [address] });

    expect(callsOf(open.portal, "placement.bind")).toEqual([
      {
        PLACEMENT: "CRM_ANALYTICS_MENU",
        HANDLER: address,
        TITLE: "Connectors",
        LANG_ALL: { en: { TITLE: "Connectors" }, de: { TITLE: "Konnektoren" } },
      },
    ]);
    expect(callsOf(open.portal, "placement.get")).toHaveLength(1);
  });

  test("counts as done where another administrator has done it meanwhile", async () => {
    put(open.portal);

    expect(await add()).toEqual({ kind: "done", addresses: [address] });
    expect(handlers()).toEqual([address]);
  });

  test("does not count what was there before and is gone at the look", async () => {
    put(open.portal);
    open.portal.inject({ method: "placement.get", fault: { delay: 0 }, before: takeOut });

    expect(await add()).toEqual({ kind: "overtaken", addresses: [] });
  });

  test("is unclear where what is said to be there cannot be seen", async () => {
    put(open.portal);
    open.portal.inject({ method: "placement.get", times: 3, fault: { lose: "request" } });

    expect(await add()).toMatchObject({
      kind: "unclear",
      error: { code: "NETWORK_ERROR" },
      addresses: null,
    });
  });

  test("tells when another administrator takes it out at once", async () => {
    open.portal.inject({ method: "placement.get", fault: { delay: 0 }, before: takeOut });

    expect(await add()).toEqual({ kind: "overtaken", addresses: [] });
  });

  test.each([{ lose: "answer" }, { hang: "answer" }, { gateway: 502 }, { cut: true }] as const)(
    "finds out what became of it when the answer is lost (%j)",
    async (fault) => {
      open.portal.inject({ method: "placement.bind", fault });

      expect(await add()).toEqual({ kind: "done", addresses: [address] });
      expect(handlers()).toEqual([address]);
    },
  );

  test.each([{ lose: "request" }, { gateway: 504, after: 5000 }, { hang: "later" }] as const)(
    "is unclear while it is not there, and is not sent again (%j)",
    async (fault) => {
      open.portal.inject({ method: "placement.bind", fault });

      expect(await add()).toMatchObject({ kind: "unclear", addresses: [] });
      expect(callsOf(open.portal, "placement.bind")).toHaveLength(1);
    },
  );

  test("is unclear when the look fails as well", async () => {
    open.portal.inject({ method: "placement.bind", fault: { lose: "answer" } });
    open.portal.inject({ method: "placement.get", times: 3, fault: { lose: "answer" } });

    expect(await add()).toMatchObject({ kind: "unclear", addresses: null });
  });

  test("is done when the portal says so and only the look fails", async () => {
    open.portal.inject({ method: "placement.get", times: 3, fault: { lose: "answer" } });

    expect(await add()).toEqual({ kind: "done", addresses: [address] });
  });

  test("takes an answer that it does not know for none", async () => {
    const answer = { status: 200, body: { result: { added: 1 } } };
    open.portal.inject({ method: "placement.bind", fault: { answer } });

    expect(await add()).toMatchObject({ kind: "unclear", error: { code: "UNEXPECTED_ANSWER" } });
  });

  test.each([
    ["ACCESS_DENIED", (portal: Portal) => (portal.switches.admin = false)],
    ["insufficient_scope", (portal: Portal) => (portal.switches.scope = ["biconnector"])],
    [
      "ERROR_PLACEMENT_NOT_FOUND",
      (portal: Portal) => (portal.switches.scope = ["biconnector", "placement"]),
    ],
    ["ERROR_METHOD_NOT_FOUND", (portal: Portal) => (portal.switches.placementMethods = false)],
  ])("is refused with %s", async (code, change) => {
    change(open.portal);

    expect(await add()).toMatchObject({ kind: "refused", error: { code } });
  });
});

describe("removing", () => {
  const remove = (...addresses: string[]) => removeMenuItems(open.rest, addresses);

  test("sends each address once, in one request, and looks afterwards", async () => {
    put(open.portal);
    put(open.portal, "https://old.example/");

    const end = await remove(address, "https://old.example/");

    expect(end).toEqual({ kind: "done", addresses: [] });
    expect(callsOf(open.portal, "placement.unbind")).toEqual([
      { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: address },
      { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: "https://old.example/" },
    ]);
    expect(requestsTo(open.portal)).toBe(2);
  });

  test("is done where another administrator has done it meanwhile", async () => {
    expect(await remove(address)).toEqual({ kind: "done", addresses: [] });
  });

  test("tells when another administrator adds it again at once", async () => {
    put(open.portal);
    open.portal.inject({
      method: "placement.get",
      fault: { delay: 0 },
      before: (portal) => put(portal),
    });

    expect(await remove(address)).toEqual({ kind: "overtaken", addresses: [address] });
  });

  test("finds out what became of it when the answer is lost", async () => {
    put(open.portal);
    open.portal.inject({ method: "placement.unbind", fault: { lose: "answer" } });

    expect(await remove(address)).toEqual({ kind: "done", addresses: [] });
  });

  test("is unclear while it is still there, and is not sent again", async () => {
    put(open.portal);
    open.portal.inject({ method: "placement.unbind", fault: { hang: "later" } });

    expect(await remove(address)).toMatchObject({ kind: "unclear", addresses: [address] });
    expect(callsOf(open.portal, "placement.unbind")).toHaveLength(1);
    open.portal.carryOut();
    expect(await read()).toEqual({ kind: "read", ownAddress: address, addresses: [] });
  });

  test("is refused to a person who is no administrator any more", async () => {
    put(open.portal);
    open.portal.switches.admin = false;

    expect(await remove(address)).toMatchObject({
      kind: "refused",
      error: { code: "ACCESS_DENIED" },
      addresses: null,
    });
    expect(handlers()).toEqual([address]);
  });
});

test("an error that any call may have is no hindrance", () => {
  for (const code of ["QUERY_LIMIT_EXCEEDED", "NETWORK_ERROR", "toString", "ERROR_ARGUMENT"]) {
    expect(hindranceIn(new PortalError(code, 400))).toBeNull();
  }
});

test.each([
  ["https://a.example", "https://a.example/", true],
  ["https://A.example/x", "https://a.example/x", true],
  ["https://a.example/x", "https://a.example/y", false],
  ["no address", "no address", true],
])("%s and %s", (one, other, isSame) => {
  expect(isSameAddress(one, other)).toBe(isSame);
});
