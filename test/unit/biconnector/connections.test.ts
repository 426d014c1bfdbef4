import { describe, expect, test } from "vitest";
import { listConnections } from "../../../src/biconnector/connections";
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

describe("listing a connector's connections", () => {
  test("never asks for stored credentials", async () => {
    const { portal, rest, ids } = open();
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
    const { portal, rest, ids, connect } = open();
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
