import {
  type BulkItem,
  type BulkResult,
  bulkDelete,
  withEarlier,
} from "../../src/biconnector/bulk-delete";
import { listConnections } from "../../src/biconnector/connections";
import { findUnrestorable } from "../../src/biconnector/snapshots";
import { sortByUsage } from "../../src/biconnector/sort-by-usage";
import { listTables } from "../../src/biconnector/tables";
import { type Claim, claim } from "./claim.ts";
import { ledgerOf } from "./ledger.ts";
import type { World } from "./world.ts";

/** What became of a deletion, and what would be said about it. */
export interface Deleted {
  results: BulkResult[];
  claims: Claim[];
}

const calls = {
  table: "biconnector.table.delete",
  connection: "biconnector.source.delete",
  connector: "biconnector.connector.delete",
} as const;

/** Deletes one connector, some, or some with all that hangs on them, and tries again what was left open. */
export async function playDeletion(
  world: World,
  way: "delete one" | "delete many" | "clean up",
): Promise<Deleted> {
  const { portal, dice } = world;
  const own = portal.store.connectors.filter(({ clientId }) => clientId === portal.store.clientId);
  if (own.length === 0) return { results: [], claims: [] };
  const chosen =
    way === "delete one"
      ? [dice.pick(own).id]
      : own.map(({ id }) => id).filter(() => dice.chance(0.6));

  const since = portal.journal.length;
  const items = await plan(world, chosen, way);
  if (!items) return { results: [], claims: [] };
  let results = await run(world, items);

  const isOpen = ({ outcome }: BulkResult) =>
    outcome.kind === "unclear" || outcome.kind === "refused";
  if (results.some(isOpen) && dice.chance(0.7)) {
    if (dice.chance(0.5)) portal.carryOut();
    const again = results.filter(isOpen).map(({ item }) => item);
    const others = results.filter((result) => !isOpen(result));
    results = [...others, ...withEarlier(await run(world, again), results)];
  }
  return { results, claims: claimsOf(world, way, items, results, since) };
}

/** @returns null where it cannot be found out what hangs on the connectors: the person is told so */
async function plan({ rest }: World, chosen: number[], way: string): Promise<BulkItem[] | null> {
  try {
    const { used } = await sortByUsage(rest, chosen);
    const unrestorable = await findUnrestorable(rest, chosen);
    const cleansUp = way === "clean up";
    const connections = cleansUp ? (await listConnections(rest, chosen)).rows : [];
    const owner = new Map(connections.map(({ id, connectorId }) => [id, connectorId]));
    const { rows: tables } = await listTables(rest, "table", [...owner.keys()]);
    return [
      ...tables.map(({ id, name, connectionId }) =>
        item("table", id, name, owner.get(connectionId) ?? 0),
      ),
      ...connections.map(({ id, title, connectorId }) =>
        item("connection", id, title, connectorId),
      ),
      ...chosen
        .filter((id) => cleansUp || !used.has(id))
        .map((id) => ({
          ...item("connector", id, `Number ${id}`, id),
          mayBeLost: unrestorable.has(id),
        })),
    ];
  } catch {
    return null;
  }
}

function item(level: BulkItem["level"], id: number, title: string, connectorId: number): BulkItem {
  return { level, id, title, connectorId };
}

function run({ rest }: World, items: BulkItem[]): Promise<BulkResult[]> {
  const { signal } = new AbortController();
  return bulkDelete(rest, "table", items, { signal, onProgress: () => {} });
}

function claimsOf(
  { portal, asRead }: World,
  way: string,
  items: BulkItem[],
  results: BulkResult[],
  since: number,
): Claim[] {
  const ledger = ledgerOf(portal, since);
  const isThere = ({ level, id }: BulkItem) => {
    const { tables, sources, connectors } = portal.store;
    const rows = { table: tables, connection: sources, connector: connectors }[level];
    return rows.some((row) => row.id === id);
  };
  const asked = new Set(items.map(({ level, id }) => `${calls[level]} ${id}`));
  const foreign = claim(way, "something was deleted that nobody was asked about", () =>
    portal.journal
      .slice(since)
      .every(
        ({ method, params }) => !method.endsWith(".delete") || asked.has(`${method} ${params.id}`),
      ),
  );

  const ofResults = results.flatMap(({ item: subject, outcome, snapshot }): Claim[] => {
    const said = `${way}: ${subject.level} ${outcome.kind}`;
    const isByUs = () => ledger.hasDeleted(calls[subject.level], subject.id);
    switch (outcome.kind) {
      case "deleted": {
        const isGone = claim(said, "it is still there", () => !isThere(subject));
        if (subject.level !== "connector" || subject.mayBeLost) return [isGone];
        const row = asRead(subject.id);
        const isKept = claim(said, "there is no snapshot of it", () => snapshot !== undefined);
        const isSame = claim(
          said,
          "the snapshot is not what the portal told last",
          () => !snapshot || !row || snapshot.restorable?.title === row.title,
        );
        return [isGone, isKept, isSame];
      }
      case "already-gone":
        return [
          claim(said, "it is still there", () => !isThere(subject)),
          claim(said, "our own call deleted it", () => !isByUs()),
        ];
      case "restricted":
      case "refused":
      case "not-tried":
        return [claim(said, "our own call deleted it", () => !isByUs())];
      default:
        return [claim(said, "", () => true)];
    }
  });
  return [foreign, ...ofResults];
}
