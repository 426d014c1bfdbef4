import { describe, expect, test } from "vitest";
import {
  connectionKind,
  connectorKind,
  type Deletable,
  tableKind,
} from "../../../src/biconnector/deletable";
import { deleteOne } from "../../../src/biconnector/deletion";
import type { Portal } from "../../portal/portal.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const remove = "biconnector.connector.delete";
const busy = { answer: { status: 503, body: { error: "QUERY_LIMIT_EXCEEDED" } } };

function idOf(portal: Portal, title: string): number {
  const row = portal.store.connectors.find((connector) => connector.title === title);
  if (!row) throw new Error(`No connector ${title}`);
  return row.id;
}

describe("deleting a connector", () => {
  test("ends as deleted when the portal says true", async () => {
    const { portal, rest } = openRest();
    const id = idOf(portal, "PostgreSQL");

    expect(await deleteOne(rest, connectorKind, id)).toEqual({ kind: "deleted" });
    expect(portal.store.connectors.map((row) => row.id)).not.toContain(id);
  });

  test.each(["nested", "root"] as const)(
    "tells the outcomes apart in the %s form",
    async (form) => {
      const { portal, rest } = openRest();
      portal.switches.errorForm = form;

      expect(await deleteOne(rest, connectorKind, 999_999)).toEqual({ kind: "already-gone" });
      expect(await deleteOne(rest, connectorKind, idOf(portal, "MySQL"))).toEqual({
        kind: "restricted",
      });
      expect(await deleteOne(rest, connectorKind, 0)).toMatchObject({
        kind: "refused",
        error: { code: "VALIDATION_INVALID_ID_FORMAT" },
      });
      portal.switches.access = false;
      expect(await deleteOne(rest, connectorKind, 999_999)).toMatchObject({
        kind: "refused",
        error: { code: "ACCESS_DENIED", status: 200 },
      });
    },
  );

  test.each([
    [401, "NO_AUTH_FOUND"],
    [403, "insufficient_scope"],
    [403, "user_access_error"],
    [403, "ACCESS_DENIED"],
    [403, "INVALID_CREDENTIALS"],
    [404, "ERROR_METHOD_NOT_FOUND"],
    [429, "OPERATION_TIME_LIMIT"],
    [503, "QUERY_LIMIT_EXCEEDED"],
    [503, "OVERLOAD_LIMIT"],
  ])("is refused with %i %s, without a second try", async (status, code) => {
    const { portal, rest } = openRest();
    const body = { error: code, error_description: "…" };
    portal.inject({ method: remove, fault: { answer: { status, body } } });

    expect(await deleteOne(rest, connectorKind, idOf(portal, "PostgreSQL"))).toMatchObject({
      kind: "refused",
      error: { code, status },
    });
    expect(callsOf(portal, remove)).toHaveLength(1);
  });

  test.each([{}, null, 1, "true", [[]], { id: 4 }, false])(
    "does not take %j for success",
    async (result) => {
      const { portal, rest } = openRest();
      const body = { result, time: {} };
      portal.inject({ method: remove, fault: { answer: { status: 200, body } } });

      expect(await deleteOne(rest, connectorKind, idOf(portal, "PostgreSQL"))).toMatchObject({
        kind: "unclear",
        error: { code: "UNEXPECTED_ANSWER" },
        isStillThere: true,
      });
    },
  );

  test.each([{ lose: "answer" }, { hang: "answer" }] as const)(
    "finds out that it worked although the answer was lost (%j)",
    async (fault) => {
      const { portal, rest } = openRest();
      portal.inject({ method: remove, fault });

      expect(await deleteOne(rest, connectorKind, idOf(portal, "PostgreSQL"))).toEqual({
        kind: "deleted",
      });
      expect(callsOf(portal, remove)).toHaveLength(1);
    },
  );

  test("finds out that it did not work when the question was lost", async () => {
    const { portal, rest } = openRest();
    portal.inject({ method: remove, fault: { lose: "request" } });

    expect(await deleteOne(rest, connectorKind, idOf(portal, "PostgreSQL"))).toMatchObject({
      kind: "unclear",
      error: { code: "NETWORK_ERROR" },
      isStillThere: true,
    });
  });

  test("does not pretend to know when nothing can be found out", async () => {
    const { portal, rest } = openRest();
    const look = { method: "biconnector.connector.get", times: 3 };
    portal.inject({
      method: remove,
      fault: { lose: "answer" },
      before: ({ inject }) => inject({ ...look, fault: { lose: "request" } }),
    });

    expect(await deleteOne(rest, connectorKind, idOf(portal, "PostgreSQL"))).toMatchObject({
      kind: "unclear",
      isStillThere: null,
    });
  });
});

describe.each(["en", "de"])("what others depend on, where the portal speaks %s", (lang) => {
  function open() {
    const { portal, rest } = openRest();
    portal.lang = lang;
    const built = portal.store.tables.find(({ externalId }) => externalId !== 0);
    if (!built) throw new Error("No table has a dataset.");
    return { portal, rest, built };
  }

  test("is kept for it: a connection that has tables", async () => {
    const { rest, built } = open();
    const end = await deleteOne(rest, connectionKind("table"), built.sourceId);
    expect(end).toEqual({ kind: "restricted" });
  });

  test("is kept for it: a table that has a dataset, where the portal says so in English", async () => {
    const { portal, rest, built } = open();
    portal.switches.tableWithDataset = "refused";
    const { kind } = await deleteOne(rest, tableKind("table"), built.id);
    expect(kind).toBe(lang === "en" ? "restricted" : "refused");
  });
});

describe("a refusal with the same code", () => {
  const body = {
    result: { error: { error: "BX_ERROR", error_description: "Database." } },
    time: {},
  };
  const fault = { answer: { status: 200, body } };

  test("is one of another kind where nothing depends on the thing", async () => {
    const { portal, rest } = openRest();
    const plain = portal.store.tables.find(({ externalId }) => externalId === 0);
    portal.store.tables = plain ? [plain] : [];
    const empty = portal.store.sources.find(({ id }) => id !== plain?.sourceId);
    portal.inject({ method: "biconnector.source.delete", fault });
    portal.inject({ method: "biconnector.table.delete", fault });

    for (const [kind, id] of [
      [connectionKind("table"), empty?.id],
      [tableKind("table"), plain?.id],
    ] as const) {
      expect(await deleteOne(rest, kind, id ?? 0)).toMatchObject({
        kind: "refused",
        error: { code: "BX_ERROR" },
      });
    }
  });

  test("is one of another kind where that cannot be looked up", async () => {
    const { portal, rest } = openRest();
    const [table] = portal.store.tables;
    portal.inject({ method: "biconnector.source.delete", fault });
    portal.inject({ method: "biconnector.table.list", times: 3, fault: busy });
    const end = await deleteOne(rest, connectionKind("table"), table?.sourceId ?? 0);
    expect(end).toMatchObject({ kind: "refused", error: { code: "BX_ERROR" } });
  });
});

describe("what is not found any more", () => {
  const free = (portal: Portal) => idOf(portal, "PostgreSQL");
  const unread = ({ store }: Portal) =>
    store.sources.find(({ id }) => !store.tables.some(({ sourceId }) => sourceId === id))?.id ?? 0;
  const subjects: [string, Deletable, (portal: Portal) => number][] = [
    ["connector", connectorKind, free],
    ["connection", connectionKind("table"), unread],
    ["table", tableKind("table"), ({ store }) => store.tables[0]?.id ?? 0],
  ];

  test.each(subjects)(
    "was deleted by our call if the browser sent it twice: %s",
    async (...row) => {
      const [, kind, find] = row;
      const { portal, rest } = openRest();
      const { method } = kind.remove(0);
      portal.inject({ method, fault: { cut: true } });

      expect(await deleteOne(rest, kind, find(portal))).toEqual({ kind: "deleted" });
      expect(callsOf(portal, method)).toHaveLength(2);
    },
  );

  test.each(subjects)("had gone before if it was not there before our call: %s", async (...row) => {
    const [, kind] = row;
    const { portal, rest } = openRest();
    expect(await deleteOne(rest, kind, 999_999)).toEqual({ kind: "already-gone" });

    portal.inject({ method: kind.remove(0).method, fault: { lose: "answer" } });
    expect(await deleteOne(rest, kind, 999_999)).toEqual({ kind: "already-gone" });
  });

  test.each(subjects)(
    "had gone before if nobody could see it before our call: %s",
    async (...row) => {
      const [, kind] = row;
      const { portal, rest } = openRest();
      portal.inject({ method: kind.look(0).method, times: 3, fault: { lose: "request" } });

      expect(await deleteOne(rest, kind, 999_999)).toEqual({ kind: "already-gone" });
    },
  );

  test.each(subjects)(
    "was deleted by our call if that was lost, though nobody saw it: %s",
    async (...row) => {
      const [, kind, find] = row;
      const { portal, rest } = openRest();
      portal.inject({ method: kind.look(0).method, times: 3, fault: { lose: "request" } });
      portal.inject({ method: kind.remove(0).method, fault: { lose: "answer" } });

      expect(await deleteOne(rest, kind, find(portal))).toEqual({ kind: "deleted" });
    },
  );

  test("is not deleted again if it is known to have gone before", async () => {
    const { portal, rest } = openRest();
    const end = await deleteOne(rest, connectorKind, 999_999, "gone");
    expect(end).toEqual({ kind: "already-gone" });
    expect(portal.journal).toEqual([]);
  });

  test.each(subjects)("was deleted though the second try was turned away: %s", async (...row) => {
    const [, kind, find] = row;
    const { portal, rest } = openRest();
    const { method } = kind.remove(0);
    portal.inject({ method, fault: { cut: true } });
    portal.inject({ method, fault: busy });

    expect(await deleteOne(rest, kind, find(portal))).toEqual({ kind: "deleted" });
  });

  test("is unclear where the second try was turned away, and every look as well", async () => {
    const { portal, rest } = openRest();
    portal.inject({ method: remove, fault: { cut: true } });
    portal.inject({
      method: remove,
      fault: busy,
      before: ({ inject }) =>
        inject({ method: "biconnector.connector.get", times: 3, fault: busy }),
    });

    expect(await deleteOne(rest, connectorKind, free(portal))).toMatchObject({
      kind: "unclear",
      error: { code: "QUERY_LIMIT_EXCEEDED" },
    });
  });
});
