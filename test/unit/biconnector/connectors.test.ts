import { describe, expect, test } from "vitest";
import {
  type Connector,
  type ConnectorListView,
  type ListPlace,
  listConnectors,
} from "../../../src/biconnector/connectors";
import type { Portal } from "../../portal/portal.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const byTitle: ConnectorListView = { search: "", orderBy: "title", direction: "ASC" };

function placeAfter(connectors: Connector[]): ListPlace {
  const last = connectors.at(-1);
  if (!last) throw new Error("No connector");
  return { last, ids: connectors.map(({ id }) => id) };
}

const own = (portal: Portal) =>
  portal.store.connectors.filter(({ clientId }) => clientId === portal.store.clientId);

describe("listing connectors", () => {
  test("reads every connector once, page by page", async () => {
    const { portal, rest } = openRest("page");
    const { connectors: first } = await listConnectors(rest, byTitle, null);
    const held = placeAfter(first);
    const others = await listConnectors(rest, byTitle, held);

    expect(first).toHaveLength(50);
    expect(others).toEqual({ connectors: [], unreadable: [] });
    expect(held.ids.toSorted()).toEqual(
      own(portal)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("leaves nothing out when something was deleted between two pages", async () => {
    const { portal, rest } = openRest("many");
    const { connectors: first } = await listConnectors(rest, byTitle, null);
    const held = placeAfter(first);
    const expected = await listConnectors(rest, byTitle, held);
    portal.store.connectors = portal.store.connectors.filter(({ id }) => id !== held.ids[3]);

    expect(await listConnectors(rest, byTitle, held)).toEqual(expected);
  });

  test("names its fields and orders by the chosen column, then by id", async () => {
    const { portal, rest } = openRest();
    const [last] = (await listConnectors(rest, byTitle, null)).connectors;
    if (!last) throw new Error("No connector");
    portal.journal.length = 0;
    const view = { search: "", orderBy: "sort", direction: "DESC" } as const;
    await listConnectors(rest, view, { last: { ...last, id: 7, sort: 100 }, ids: [9, 7] });

    expect(callsOf(portal, "biconnector.connector.list")).toEqual([
      {
        select: ["id", "title", "description", "logo", "sort", "dateCreate"],
        filter: [{ logic: "OR", "<sort": 100, 0: { "=sort": 100, "<id": 7 } }],
        order: { sort: "DESC", id: "DESC" },
        page: 1,
      },
    ]);
  });

  test.each(["%", "_", "\\", "<b>", "'; --", "ÄÖ", "🚀"])(
    "searches for %s as it is",
    async (search) => {
      const { portal, rest } = openRest();
      const [row] = own(portal);
      if (!row) throw new Error("No connector");
      row.description = `before${search}after`;

      const { connectors: found } = await listConnectors(rest, { ...byTitle, search }, null);

      expect(found.map(({ id }) => id)).toContain(row.id);
      for (const { title, description } of found)
        expect(`${title}\n${description}`).toContain(search);
    },
  );

  test("an answer that is not a list of connectors is an error, not an empty list", async () => {
    for (const result of [{}, null, "text", 1]) {
      const { portal, rest } = openRest();
      portal.inject({
        method: "biconnector.connector.list",
        fault: { answer: { status: 200, body: { result, time: {} } } },
      });

      await expect(listConnectors(rest, byTitle, null)).rejects.toMatchObject({
        code: "UNEXPECTED_ANSWER",
      });
    }
  });

  test("a row that names no connector costs no other row", async () => {
    const { portal, rest } = openRest();
    const result = [1, { title: "No id" }, { id: "7", title: "Seven" }, { id: 2 ** 53, title: [] }];
    portal.inject({
      method: "biconnector.connector.list",
      fault: { answer: { status: 200, body: { result, time: {} } } },
    });

    const { connectors, unreadable } = await listConnectors(rest, byTitle, null);

    expect(connectors).toEqual([expect.objectContaining({ id: 7, title: "Seven" })]);
    expect(unreadable.map(([, title]) => title)).toEqual(["", "No id", ""]);
  });
});
