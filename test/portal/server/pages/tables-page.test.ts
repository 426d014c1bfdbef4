import { afterEach, beforeEach, expect, test } from "vitest";
import { createPortal, type Portal } from "../../portal.ts";
import { startPortalServer } from "../../server.ts";
import type { TableRow } from "../../store.ts";
import type { LocalServer } from "../listen.ts";

let portal: Portal;
let server: LocalServer;
let table: TableRow;

beforeEach(async () => {
  portal = createPortal();
  const built = portal.store.tables.find(({ externalId }) => externalId !== 0);
  if (!built) throw new Error("The typical portal has no table with a dataset.");
  table = built;
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

async function post(fields: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(fields);
  return (await fetch(`${server.url}/bi/table/?IFRAME=Y`, { method: "POST", body })).text();
}

test("a table with a dataset stays where the screen refuses it, until the dataset is gone", async () => {
  portal.switches.tableWithDataset = "refused";
  const id = String(table.id);
  expect(await post({ id })).toContain("while a dataset of BI Builder is built on it");
  expect(portal.store.tables).toContain(table);

  expect(await post({ dataset: id })).not.toContain("while a dataset");
  await post({ id });
  expect(portal.store.tables).not.toContain(table);
});

test("elsewhere it is deleted, and the dataset stays behind", async () => {
  const { externalId } = table;
  await post({ id: String(table.id) });
  expect(portal.store.tables).not.toContain(table);
  expect(portal.store.biDatasets.map(({ id }) => id)).toContain(externalId);
});
