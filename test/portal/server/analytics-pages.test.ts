import { afterEach, beforeEach, expect, test } from "vitest";
import { createPortal, type Portal } from "../portal.ts";
import { startPortalServer } from "../server.ts";
import type { ConnectorRow, SourceRow, TableRow } from "../store.ts";
import type { LocalServer } from "./listen.ts";

const connectionPage = "/bitrix/components/bitrix/biconnector.externalconnection/slider.php";

const { store: typical } = createPortal({ scenario: "typical" });

let portal: Portal;
let server: LocalServer;

beforeEach(async () => {
  portal = createPortal({ scenario: "empty" });
  portal.store.connectors = [connector(1, "MySQL")];
  portal.store.sources = [source(11, "Orders"), source(12, "Stock")];
  portal.store.tables = [table(21, 11, "order_items")];
  portal.store.biDatasets = [];
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

async function read(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.url}${path}`);
  return { status: response.status, text: await response.text() };
}

/** Confirms a deletion. @returns the page that is shown afterwards */
async function deleteOn(path: string, id: number): Promise<string> {
  const body = new URLSearchParams({ id: String(id) });
  return (await fetch(`${server.url}${path}`, { method: "POST", body })).text();
}

test("all connections stand on one page, with their connectors", async () => {
  const { text } = await read("/bi/source/");
  expect(text).toContain("Orders");
  expect(text).toContain("Stock");
  expect(text).toContain("MySQL");
});

test("a hidden connection is nowhere, and cannot be deleted", async () => {
  portal.store.sources = [source(11, "Orders"), { ...source(13, "Secret"), hidden: true }];
  expect((await read("/bi/source/")).text).not.toContain("Secret");
  expect((await read(`${connectionPage}?sourceId=13`)).status).toBe(404);
  await deleteOn("/bi/source/", 13);
  expect(portal.store.sources).toHaveLength(2);
});

test("a page asks before it deletes", async () => {
  expect((await read("/bi/source/")).text).toContain('aria-label="Delete connection Stock"');
  const { text } = await read("/bi/source/?confirm=12");
  expect(text).toContain('aria-label="Yes, delete connection Stock"');
  expect(portal.store.sources).toHaveLength(2);
});

test("what was deleted is gone", async () => {
  expect(await deleteOn("/bi/source/", 12)).not.toContain("Stock");
  expect(portal.store.sources.map(({ id }) => id)).toEqual([11]);
});

test.each(["/bi/source/", connectionPage])(
  "a connection with tables stays, on %s",
  async (path) => {
    expect(await deleteOn(path, 11)).toContain("cannot be deleted while tables use it");
    expect(portal.store.sources).toHaveLength(2);
  },
);

test("a connection is deleted on its own page", async () => {
  expect((await read(`${connectionPage}?sourceId=12`)).text).toContain("Stock");
  expect(await deleteOn(`${connectionPage}?IFRAME=Y`, 12)).toContain("The connection was deleted.");
  expect((await read(`${connectionPage}?sourceId=12`)).status).toBe(404);
});

test("a deleted table leaves its dataset among the unused elements", async () => {
  await deleteOn("/bi/table/", 21);
  expect(portal.store.tables).toEqual([]);
  expect((await read("/bi/unused_elements/")).text).toContain("order_items");

  await deleteOn("/bi/unused_elements/", 210);
  expect(portal.store.biDatasets).toEqual([]);
});

test("the tables of a hidden connection are hidden too", async () => {
  portal.store.sources = [{ ...source(11, "Secret"), hidden: true }];
  expect((await read("/bi/table/")).text).not.toContain("order_items");
  await deleteOn("/bi/table/", 21);
  expect(portal.store.tables).toHaveLength(1);
});

test("a table that nothing is built on leaves nothing", async () => {
  portal.store.tables = [{ ...table(21, 11, "order_items"), externalId: 0 }];
  await deleteOn("/bi/table/", 21);
  expect(portal.store.biDatasets).toEqual([]);
});

test("tables have another address on older portals", async () => {
  expect((await read("/bi/table/")).status).toBe(200);
  expect((await read("/bi/dataset/")).status).toBe(404);
  portal.switches.generation = "old";
  expect((await read("/bi/table/")).status).toBe(404);
  expect((await read("/bi/dataset/")).status).toBe(200);
});

test("without the permissions the pages are closed", async () => {
  portal.switches.access = false;
  expect((await read("/bi/source/")).status).toBe(403);
  await deleteOn("/bi/source/", 12);
  expect(portal.store.sources).toHaveLength(2);
});

test("titles are text", async () => {
  const hostile = `"><script>alert(1)</script>&`;
  portal.store.connectors = [connector(1, hostile)];
  portal.store.sources = [{ ...source(11, hostile), description: hostile }];
  portal.store.tables = [table(21, 11, hostile)];
  portal.store.biDatasets = [{ id: 1, name: hostile }];
  const addresses = [
    "/bi/source/?confirm=11",
    `${connectionPage}?sourceId=11`,
    "/bi/table/",
    "/bi/unused_elements/",
  ];
  for (const address of addresses) {
    const { text } = await read(address);
    expect(text).toContain("&lt;script&gt;alert(1)");
    expect(text).not.toContain("<script>alert");
  }
});

test("in a slider the page stands alone, and stays in it", async () => {
  expect((await read("/bi/source/")).text).toContain('<nav class="menu"');
  const { text } = await read("/bi/source/?IFRAME=Y&confirm=12");
  expect(text).not.toContain('<nav class="menu"');
  expect(text).toContain('action="/bi/source/?IFRAME=Y');
});

test("a long list shows its first hundred", async () => {
  portal.store.sources = Array.from({ length: 101 }, (_, index) => source(index + 1, "Many"));
  const { text } = await read("/bi/source/");
  expect(text).toContain('id="row-100"');
  expect(text).not.toContain('id="row-101"');
  expect(text).toContain("The first 100 of 101");
});

function connector(id: number, title: string): ConnectorRow {
  return { ...first(typical.connectors), id, title };
}

function source(id: number, title: string): SourceRow {
  return { ...first(typical.sources), id, title, connectorId: 1, hidden: false };
}

function table(id: number, sourceId: number, name: string): TableRow {
  return { ...first(typical.tables), id, sourceId, name, externalId: id * 10 };
}

function first<Row>([row]: Row[]): Row {
  if (!row) throw new Error("The typical portal has none.");
  return row;
}
