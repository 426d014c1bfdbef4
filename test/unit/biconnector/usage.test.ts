import { describe, expect, test } from "vitest";
import { countConnections } from "../../../src/biconnector/usage";
import { callsOf, openConnections } from "../harness/rest.ts";

const list = "biconnector.source.list";

describe("counting connections", () => {
  test("takes one call for up to 49, whatever they are spread over", async () => {
    const { portal, rest, ids, connect } = openConnections();
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
    const { portal, rest, ids, connect } = openConnections();
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
    const { portal, rest, ids, connect } = openConnections();
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
      const { portal, rest, ids, connect } = openConnections();
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
    const { rest, ids, portal, connect } = openConnections();
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
    const { portal, rest, ids, connect } = openConnections();
    connect(60, 0, 0);
    portal.inject({ method: "batch", times: 3, fault: { lose: "request" } });

    await expect(countConnections(rest, ids)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });
});
