import { describe, expect, test } from "vitest";
import { deleteConnector } from "../../../src/biconnector/connector-deletion";
import { type ConnectorListView, listConnectors } from "../../../src/biconnector/connectors";
import { createRest } from "../../../src/bitrix24/rest";
import { createPortal, type Portal } from "../../portal/portal.ts";
import type { ScenarioName } from "../../portal/scenarios.ts";
import { callsOf } from "../harness/application";
import { sdkOn } from "../harness/sdk.ts";

const byTitle: ConnectorListView = { search: "", orderBy: "title", direction: "ASC" };
const remove = "biconnector.connector.delete";

function open(scenario: ScenarioName = "typical") {
  const portal = createPortal({ scenario });
  return { portal, rest: createRest(sdkOn(portal), 1) };
}

function idOf(portal: Portal, title: string): number {
  const row = portal.store.connectors.find((connector) => connector.title === title);
  if (!row) throw new Error(`No connector ${title}`);
  return row.id;
}

const own = (portal: Portal) =>
  portal.store.connectors.filter(({ clientId }) => clientId === portal.store.clientId);

describe("listing connectors", () => {
  test("reads every connector once, page by page", async () => {
    const { portal, rest } = open("page");
    const first = await listConnectors(rest, byTitle, []);
    const held = first.map(({ id }) => id);
    const others = await listConnectors(rest, byTitle, held);

    expect(first).toHaveLength(50);
    expect(others).toEqual([]);
    expect(held.toSorted()).toEqual(
      own(portal)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("leaves nothing out when something was deleted between two pages", async () => {
    const { portal, rest } = open("many");
    const first = await listConnectors(rest, byTitle, []);
    const held = first.map(({ id }) => id);
    const expected = await listConnectors(rest, byTitle, held);
    portal.store.connectors = portal.store.connectors.filter(({ id }) => id !== held[3]);

    expect(await listConnectors(rest, byTitle, held)).toEqual(expected);
  });

  test("names its fields and orders by the chosen column, then by id", async () => {
    const { portal, rest } = open();
    await listConnectors(rest, { search: "", orderBy: "dateCreate", direction: "DESC" }, [7]);

    expect(callsOf(portal, "biconnector.connector.list")).toEqual([
      {
        select: ["id", "title", "description", "logo", "sort", "dateCreate"],
        filter: [{ "!@id": [7] }],
        order: { dateCreate: "DESC", id: "DESC" },
        page: 1,
      },
    ]);
  });

  test.each(["%", "_", "\\", "<b>", "'; --", "ÄÖ", "🚀"])(
    "searches for %s as it is",
    async (search) => {
      const { portal, rest } = open();
      const [row] = own(portal);
      if (!row) throw new Error("No connector");
      row.description = `before${search}after`;

      const found = await listConnectors(rest, { ...byTitle, search }, []);

      expect(found.map(({ id }) => id)).toContain(row.id);
      for (const { title, description } of found)
        expect(`${title}\n${description}`).toContain(search);
    },
  );

  test("an answer that is not a list of connectors is an error, not an empty list", async () => {
    for (const result of [{}, null, "text", [1], [{ title: "No id" }], [{ id: "abc" }]]) {
      const { portal, rest } = open();
      portal.inject({
        method: "biconnector.connector.list",
        fault: { answer: { status: 200, body: { result, time: {} } } },
      });

      await expect(listConnectors(rest, byTitle, [])).rejects.toMatchObject({
        code: "UNEXPECTED_ANSWER",
      });
    }
  });
});

describe("deleting a connector", () => {
  test("ends as deleted when the portal says true", async () => {
    const { portal, rest } = open();
    const id = idOf(portal, "PostgreSQL");

    expect(await deleteConnector(rest, id)).toEqual({ kind: "deleted" });
    expect(portal.store.connectors.map((row) => row.id)).not.toContain(id);
  });

  test.each(["nested", "root"] as const)(
    "tells the outcomes apart in the %s form",
    async (form) => {
      const { portal, rest } = open();
      portal.switches.errorForm = form;

      expect(await deleteConnector(rest, 999_999)).toEqual({ kind: "already-gone" });
      expect(await deleteConnector(rest, idOf(portal, "MySQL"))).toEqual({ kind: "restricted" });
      expect(await deleteConnector(rest, 0)).toMatchObject({
        kind: "refused",
        error: { code: "VALIDATION_INVALID_ID_FORMAT" },
      });
      portal.switches.access = false;
      expect(await deleteConnector(rest, 999_999)).toMatchObject({
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
    const { portal, rest } = open();
    const body = { error: code, error_description: "…" };
    portal.inject({ method: remove, fault: { answer: { status, body } } });

    expect(await deleteConnector(rest, idOf(portal, "PostgreSQL"))).toMatchObject({
      kind: "refused",
      error: { code, status },
    });
    expect(callsOf(portal, remove)).toHaveLength(1);
  });

  test.each([{}, null, 1, "true", [[]], { id: 4 }, false])(
    "does not take %j for success",
    async (result) => {
      const { portal, rest } = open();
      const body = { result, time: {} };
      portal.inject({ method: remove, fault: { answer: { status: 200, body } } });

      expect(await deleteConnector(rest, idOf(portal, "PostgreSQL"))).toMatchObject({
        kind: "unclear",
        error: { code: "UNEXPECTED_ANSWER" },
        isStillThere: true,
      });
    },
  );

  test.each([{ lose: "answer" }, { hang: "answer" }] as const)(
    "finds out that it worked although the answer was lost (%j)",
    async (fault) => {
      const { portal, rest } = open();
      portal.inject({ method: remove, fault });

      expect(await deleteConnector(rest, idOf(portal, "PostgreSQL"))).toEqual({ kind: "deleted" });
      expect(callsOf(portal, remove)).toHaveLength(1);
    },
  );

  test("finds out that it did not work when the question was lost", async () => {
    const { portal, rest } = open();
    portal.inject({ method: remove, fault: { lose: "request" } });

    expect(await deleteConnector(rest, idOf(portal, "PostgreSQL"))).toMatchObject({
      kind: "unclear",
      error: { code: "NETWORK_ERROR" },
      isStillThere: true,
    });
  });

  test("does not pretend to know when nothing can be found out", async () => {
    const { portal, rest } = open();
    portal.inject({ method: remove, fault: { lose: "answer" } });
    portal.inject({ method: "biconnector.connector.get", times: 3, fault: { lose: "request" } });

    expect(await deleteConnector(rest, idOf(portal, "PostgreSQL"))).toMatchObject({
      kind: "unclear",
      isStillThere: null,
    });
  });
});
