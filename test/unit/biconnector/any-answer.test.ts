// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bulkDelete } from "../../../src/biconnector/bulk-delete";
import { listConnections } from "../../../src/biconnector/connections";
import { type ConnectorFields, listNewerFields } from "../../../src/biconnector/connector-fields";
import { firstView, listConnectors } from "../../../src/biconnector/connectors";
import {
  connectionKind,
  connectorKind,
  type Deletable,
  tableKind,
} from "../../../src/biconnector/deletable";
import { deleteOne } from "../../../src/biconnector/deletion";
import { collectSnapshots, findNamesakes, importAll } from "../../../src/biconnector/import-export";
import { newestId, registerConnector } from "../../../src/biconnector/registration";
import { findUnrestorable, readSnapshot } from "../../../src/biconnector/snapshots";
import { sortByUsage } from "../../../src/biconnector/sort-by-usage";
import { findTableApi, listTables } from "../../../src/biconnector/tables";
import { findUnused } from "../../../src/biconnector/unused";
import { updateConnector } from "../../../src/biconnector/update";
import { countConnections } from "../../../src/biconnector/usage";
import { PortalError } from "../../../src/bitrix24/portal-error";
import { createRest, type Rest } from "../../../src/bitrix24/rest";
import { createPortal } from "../../portal/portal.ts";
import { connectorRow, sourceRow, tableRow } from "../../portal/scenarios/rows.ts";
import { sdkOn } from "../harness/sdk.ts";

globalThis.navigator ??= { onLine: true } as Navigator;

/** Anything that JSON can say, but for the one word that means that something was done. */
const anyJson = fc.oneof(
  fc.jsonValue().filter((value) => value !== true),
  fc.constantFrom<unknown>(null, [], {}, "", 0, false, [null], [[]], [{}], { item: null }),
  fc.constantFrom<unknown>({ result: null }, { result: [], result_error: null }, { error: [[]] }),
  fc.constantFrom<unknown>(
    { fields: {} },
    { fields: [null] },
    { id: 0 },
    { id: "1e3" },
    { id: [] },
  ),
);

/** An answer of a method, or of all the portal, that is anything at all. */
const anyAnswer = fc.record({
  status: fc.constantFrom(200, 200, 200, 400, 403, 500, 503),
  body: fc.oneof(
    // Without its times the SDK takes an answer for none.
    anyJson.map((result) => ({ result, time: {} })),
    anyJson,
  ),
});

const fields: ConnectorFields = {
  title: "New",
  logo: "https://service.example/logo.svg",
  sort: 100,
  urlCheck: "https://service.example/check",
  urlTableList: "https://service.example/list",
  urlTableDescription: "https://service.example/description",
  urlData: "https://service.example/data",
  settings: [],
};

const watch = { signal: new AbortController().signal, onProgress: () => {} };

/** Everything that the application asks without changing anything. */
const readings: Record<string, (rest: Rest) => Promise<unknown>> = {
  "the list": (rest) => listConnectors(rest, firstView, null),
  "the counts": (rest) => countConnections(rest, [1, 2]),
  "who uses them": (rest) => sortByUsage(rest, [1, 2]),
  "those that nobody uses": (rest) => findUnused(rest, watch),
  connections: (rest) => listConnections(rest, [1, 2]),
  "the name of tables": (rest) => findTableApi(rest),
  tables: (rest) => listTables(rest, "table", [1, 2]),
  "the known fields": (rest) => listNewerFields(rest),
  "one with all fields": (rest) => readSnapshot(rest, 1),
  "which could not be restored": (rest) => findUnrestorable(rest, [1, 2]),
  "what to export": (rest) => collectSnapshots(rest, null, watch),
  "titles that are taken": (rest) => findNamesakes(rest, ["One", "Two"], watch.signal),
  "the newest": (rest) => newestId(rest),
};

function open() {
  const portal = createPortal({ scenario: "empty" });
  portal.switches.rateLimit = null;
  const { store } = portal;
  store.connectors = [1, 2].map((id) => connectorRow({ id, title: `Connector ${id}` }));
  const [first] = store.connectors;
  if (!first) throw new Error("There is no connector.");
  const source = sourceRow(first, { id: 1, title: "Connection" });
  store.sources = [source, sourceRow(first, { id: 2, title: "Another" })];
  store.tables = [tableRow(source, { id: 1, name: "Table" })];
  return { portal, rest: createRest(sdkOn(portal), 0) };
}

function isEmptyList(body: unknown): boolean {
  return JSON.stringify(body).startsWith('{"result":[]');
}

/** What is in the store, to be compared. */
function contents({ store }: ReturnType<typeof open>["portal"]): string {
  return JSON.stringify([store.connectors, store.sources, store.tables]);
}

describe("whatever stands in place of a whole answer", () => {
  test.each(Object.entries(readings))("%s: is read, or ends in a portal error", async (_, read) => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, fc.nat(2), async (answer, passed) => {
        const { portal, rest } = open();
        portal.inject({ method: "*", times: passed, fault: { delay: 0 } });
        portal.inject({ method: "*", times: 100, fault: { answer } });
        const error = await read(rest).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        if (error !== null) expect(error).toBeInstanceOf(PortalError);
      }),
      { numRuns: 40 },
    );
  });

  const kinds: [Deletable, number][] = [
    [connectorKind, 2],
    [connectionKind("table"), 2],
    [tableKind("table"), 1],
  ];

  test.each(kinds)("nothing is called deleted for it: %#", async (kind, id) => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const { portal, rest } = open();
        const before = contents(portal);
        portal.inject({ method: kind.remove(id).method, fault: { answer } });
        expect((await deleteOne(rest, kind, id)).kind).toMatch(/^(unclear|refused)$/);
        expect(contents(portal)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test.each(kinds)(
    "nothing is called deleted, or still there, for a look that it answers: %#",
    async (kind, id) => {
      await fc.assert(
        fc.asyncProperty(anyAnswer, async (answer) => {
          // A list without rows says that it is gone.
          fc.pre(kind === connectorKind || !isEmptyList(answer.body));
          const { portal, rest } = open();
          portal.inject({ method: kind.remove(id).method, fault: { lose: "request" } });
          portal.inject({ method: kind.look(id).method, times: 100, fault: { answer } });
          expect(await deleteOne(rest, kind, id)).toMatchObject({
            kind: "unclear",
            isStillThere: null,
          });
        }),
        { numRuns: 60 },
      );
    },
  );

  test("a bulk delete ends, and calls nothing deleted that is there", async () => {
    const items = [
      { level: "table", id: 1, title: "Table", connectorId: 1 },
      { level: "connection", id: 1, title: "Connection", connectorId: 1 },
      { level: "connection", id: 2, title: "Another", connectorId: 1 },
      { level: "connector", id: 1, title: "Connector 1", connectorId: 1 },
      { level: "connector", id: 2, title: "Connector 2", connectorId: 2 },
    ] as const;
    await fc.assert(
      fc.asyncProperty(anyAnswer, fc.nat(8), async (answer, passed) => {
        const { portal, rest } = open();
        const { connectors, sources, tables } = portal.store;
        portal.inject({ method: "*", times: passed, fault: { delay: 0 } });
        portal.inject({ method: "*", fault: { answer } });
        const rows = { table: tables, connection: sources, connector: connectors };
        for (const { item, outcome } of await bulkDelete(rest, "table", [...items], watch)) {
          const isThere = rows[item.level].some(({ id }) => id === item.id);
          if (isThere) expect(outcome.kind).not.toMatch(/^(deleted|already-gone)$/);
          else expect(outcome.kind).not.toMatch(/^(refused|not-tried|restricted)$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("nothing is called registered or saved for it, and nothing refused that is there", async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, fc.boolean(), async (answer, isDone) => {
        const { portal, rest } = open();
        const before = await readSnapshot(rest, 1);
        const damage = { fault: { answer }, before: isDone ? change : () => {} };
        portal.inject({ method: "biconnector.connector.update", ...damage });
        const update = await updateConnector(rest, before, { ...before.fields, title: "Edited" });
        const [row] = portal.store.connectors;
        if (row?.title === "Edited") expect(update.kind).toMatch(/^(saved|unclear)$/);
        else expect(update.kind).not.toBe("saved");

        portal.inject({ method: "biconnector.connector.add", fault: { answer } });
        const registration = await registerConnector(rest, fields, [], await newestId(rest));
        expect(registration.kind).toMatch(/^(unclear|refused)$/);
        const wish = { fields, replaces: null };
        const [first] = await importAll(rest, [wish, wish], [], watch);
        expect(first?.outcome.kind).toBe("registered");

        function change() {
          const [row] = portal.store.connectors;
          // Carried out in spite of what is answered.
          if (row && answer.status !== 400 && answer.status !== 403) row.title = "Edited";
        }
      }),
      { numRuns: 60 },
    );
  });
});
