import { describe, expect, test } from "vitest";
import { countConnections } from "../../../src/biconnector/usage";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import { callsOf } from "../harness/application";
import { sdkOn } from "../harness/sdk.ts";

const list = "biconnector.source.list";

function open() {
  const portal = createPortal();
  portal.switches.rateLimit = null;
  const connectors = portal.store.connectors.filter(
    ({ clientId }) => clientId === portal.store.clientId,
  );
  const [first, second, third] = connectors.map(({ id }) => id);
  const [template] = portal.store.sources;
  if (!first || !second || !third || !template) throw new Error("Too little data");
  const any: typeof template = { ...template, hidden: false };

  /** Leaves the portal with so many connections of the first three connectors. */
  function connect(...counts: number[]) {
    portal.store.sources = counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, number) => ({
        ...any,
        id: 10_000 * (index + 1) + number,
        title: `Connection ${number}`,
        connectorId: [first, second, third][index] ?? 0,
      })),
    );
  }
  return { portal, rest: createRest(sdkOn(portal), 1), ids: [first, second, third], connect };
}

describe("counting connections", () => {
  test("takes one call for up to 49, whatever they are spread over", async () => {
    const { portal, rest, ids, connect } = open();
    connect(3, 0, 46);

    expect([...(await countConnections(rest, ids)).values()]).toEqual([
      { kind: "used", count: 3 },
      { kind: "unused" },
      { kind: "used", count: 46 },
    ]);
    expect(callsOf(portal, list)).toEqual([
      {
        select: ["id", "connectorId"],
        filter: { "@connectorId": ids, ">id": 0 },
        order: { id: "ASC" },
        page: 1,
      },
    ]);
  });

  test("reads on while there are full pages", async () => {
    const { portal, rest, ids, connect } = open();
    connect(60, 40, 0);

    expect([...(await countConnections(rest, ids)).values()]).toEqual([
      { kind: "used", count: 60 },
      { kind: "used", count: 40 },
      { kind: "unused" },
    ]);
    expect(callsOf(portal, list)).toHaveLength(11);
    expect(callsOf(portal, "batch")).toHaveLength(1);
  });

  test("stops after 3,050, and then says of none that it is not used", async () => {
    const { portal, rest, ids, connect } = open();
    connect(400, 2700, 0);

    expect([...(await countConnections(rest, ids)).values()]).toEqual([
      { kind: "used-at-least", count: 400 },
      { kind: "used-at-least", count: 2650 },
      { kind: "unknown" },
    ]);
    expect(callsOf(portal, list)).toHaveLength(61);
  });

  test.each([1, 2, 5, 11])(
    "calls no used connector unused, whatever others delete before page call %i",
    async (moment) => {
      const { portal, rest, ids, connect } = open();
      connect(55, 45, 1);
      portal.inject({ method: list, times: moment - 1, fault: { delay: 0 } });
      portal.inject({
        method: list,
        fault: { delay: 0 },
        before: ({ store }) => {
          store.sources = store.sources.filter(({ id }) => id >= 20_000 || id % 10 === 0);
        },
      });

      const [, , third] = (await countConnections(rest, ids)).values();
      expect(third).toEqual({ kind: "used", count: 1 });
    },
  );

  test("counts only connections of connectors that were asked about, and each once", async () => {
    const { rest, ids, portal, connect } = open();
    connect(2, 0, 3);
    const [first, , third] = ids;
    const rows = [
      { id: 1, connectorId: first },
      { id: 1, connectorId: first },
      { id: 2, connectorId: third },
      { id: 3, connectorId: 987_654 },
    ];
    portal.inject({
      method: list,
      fault: { answer: { status: 200, body: { result: rows, time: {} } } },
    });

    expect([...(await countConnections(rest, ids))]).toEqual([
      [ids[0], { kind: "used", count: 1 }],
      [ids[1], { kind: "unused" }],
      [ids[2], { kind: "used", count: 1 }],
    ]);
  });

  test("fails as a whole when one page cannot be read", async () => {
    const { portal, rest, ids, connect } = open();
    connect(60, 0, 0);
    portal.inject({ method: "batch", times: 3, fault: { lose: "request" } });

    await expect(countConnections(rest, ids)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });
});
