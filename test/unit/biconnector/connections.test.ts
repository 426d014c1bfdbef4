import { describe, expect, test } from "vitest";
import { listConnections } from "../../../src/biconnector/connections";
import { countConnections } from "../../../src/biconnector/usage";
import { callsOf, openConnections } from "../harness/rest.ts";

const list = "biconnector.source.list";

describe("listing a connector's connections", () => {
  test("never asks for stored credentials", async () => {
    const { portal, rest, ids } = openConnections();
    await listConnections(rest, [ids[0] ?? 0]);
    await countConnections(rest, ids);

    for (const params of callsOf(portal, list)) {
      const { select } = params as { select: string[] };
      expect(select).not.toHaveLength(0);
      expect(select).not.toContain("*");
      expect(select).not.toContain("settings");
    }
  });

  test("reads them all, active or not", async () => {
    const { portal, rest, ids, connect } = openConnections();
    connect(2, 1, 0);
    const [, second] = portal.store.sources;
    if (second) Object.assign(second, { title: "Archive", active: false });

    expect((await listConnections(rest, [ids[0] ?? 0])).rows).toEqual([
      expect.objectContaining({
        id: 10_000,
        title: "Connection 0",
        isActive: true,
        connectorId: ids[0],
      }),
      expect.objectContaining({
        id: 10_001,
        title: "Archive",
        isActive: false,
        connectorId: ids[0],
      }),
    ]);
  });
});
