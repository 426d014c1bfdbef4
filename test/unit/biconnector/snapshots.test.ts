import { describe, expect, test } from "vitest";
import { bulkDelete } from "../../../src/biconnector/bulk-delete";
import { findUnrestorable, readSnapshot } from "../../../src/biconnector/snapshots";
import { updateConnector } from "../../../src/biconnector/update";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const get = "biconnector.connector.get";
const settings = [{ code: "token", name: "Token", type: "STRING" }];

function open() {
  const { portal, rest } = openRest("empty");
  portal.switches.rateLimit = null;
  portal.store.connectors = [1, 2, 3].map((id) => connectorRow({ id, title: `Connector ${id}` }));
  return { portal, rest };
}

/** The portal answers the next `get` of connector 1 with some fields of its own. */
async function snapshotWith(change: Record<string, unknown>) {
  const { portal, rest } = open();
  const [row] = portal.store.connectors;
  const { clientId: _, ...item } = { ...row, ...change };
  const body = { result: { item }, time: {} };
  portal.inject({ method: get, fault: { answer: { status: 200, body } } });
  return readSnapshot(rest, 1);
}

describe("a snapshot", () => {
  test("of settings that come as an object is as whole as of a list", async () => {
    const { restorable } = await snapshotWith({ settings: { 0: settings[0], 2: settings[0] } });
    expect(restorable?.settings).toEqual([settings[0], settings[0]]);
  });

  test("does not make an empty text of one that nobody ever gave", async () => {
    const { restorable } = await snapshotWith({ description: null, sourceCode: null });
    expect(restorable).not.toHaveProperty("description");
    expect(restorable).not.toHaveProperty("sourceCode");
    expect((await snapshotWith({ description: "" })).restorable?.description).toBe("");
  });

  test.each([
    [{ settings: [{ ...settings[0], type: "DATE" }] }],
    [{ settings: [{ name: "Token", type: "STRING" }] }],
    [{ settings: [null] }],
    [{ settings: null }],
    [{ settings: undefined }],
    [{ urlData: "" }],
    [{ urlCheck: null }],
    [{ title: undefined }],
    [{ sort: "first" }],
  ])("with %j is none to be registered again", async (change) => {
    expect((await snapshotWith(change)).restorable).toBeNull();
  });

  test("is not taken from an answer about another connector", async () => {
    await expect(snapshotWith({ id: 2 })).rejects.toMatchObject({ code: "UNEXPECTED_ANSWER" });
  });

  test("that could not be taken is told by number; of what is gone none is missed", async () => {
    const { portal, rest } = open();
    Object.assign(portal.store.connectors[1] ?? {}, { urlData: "" });
    expect(await findUnrestorable(rest, [1, 2, 3, 4])).toEqual(new Set([2]));
  });
});

describe("a bulk delete", () => {
  const run = ({ rest }: ReturnType<typeof open>, mayBeLost: boolean) =>
    bulkDelete(
      rest,
      "table",
      [1, 2, 3].map((id) => ({
        level: "connector",
        id,
        title: `Connector ${id}`,
        connectorId: id,
        mayBeLost: mayBeLost && id === 2,
      })),
      { signal: new AbortController().signal, onProgress: () => {} },
    );

  test("does not delete what it has no whole snapshot of, unless the person was told", async () => {
    const opened = open();
    Object.assign(opened.portal.store.connectors[1] ?? {}, { urlData: "" });
    const kinds = (await run(opened, false)).map(({ item, outcome }) => [item.id, outcome.kind]);
    expect(kinds).toEqual([
      [2, "refused"],
      [1, "deleted"],
      [3, "deleted"],
    ]);
    expect(opened.portal.store.connectors.map(({ id }) => id)).toEqual([2]);
    const [, second] = await run(opened, true);
    expect([second?.item.id, second?.outcome.kind]).toEqual([3, "already-gone"]);
    expect(opened.portal.store.connectors).toEqual([]);
  });

  test("that the browser sent twice deleted by itself, and can be undone", async () => {
    const opened = open();
    opened.portal.inject({ method: "batch", fault: { delay: 0 } });
    opened.portal.inject({ method: "batch", fault: { cut: true } });
    for (const { outcome, snapshot } of await run(opened, false)) {
      expect(outcome.kind).toBe("deleted");
      expect(snapshot?.restorable).not.toBeNull();
    }
  });
});

test("an edit of a connector that is gone says so even when nothing was changed", async () => {
  const { portal, rest } = open();
  const before = await readSnapshot(rest, 1);
  portal.store.connectors = [];
  expect(await updateConnector(rest, before, before.fields)).toEqual({ kind: "gone" });
  expect(callsOf(portal, "biconnector.connector.update")).toEqual([]);
});
