import {
  type BulkItem,
  type BulkResult,
  bulkDelete,
  withEarlierResults,
} from "../../src/biconnector/bulk-delete";
import { listConnections } from "../../src/biconnector/connections";
import { findUnrestorable } from "../../src/biconnector/snapshots";
import { sortByUsage } from "../../src/biconnector/sort-by-usage";
import { listTables } from "../../src/biconnector/tables";
import { type Deleted, judged, lookedUpAgain } from "./deletion-claims.ts";
import { ownConnectors, type World } from "./world.ts";

/** Deletes some connectors, or some with all that hangs on them, and tries again what was left open. */
export async function playBulkDeletion(
  world: World,
  way: "delete many" | "clean up",
): Promise<Deleted> {
  const { portal, dice } = world;
  const own = ownConnectors(world).map(({ id }) => id);
  const chosen = dice.chance(0.2) ? own.slice(0, 1) : own.filter(() => dice.chance(0.6));

  const since = world.begin();
  const items = await plan(world, chosen, way);
  if (!items) return { results: [], claims: [] };
  let results = await run(world, items);

  const isOpen = ({ outcome }: BulkResult) =>
    outcome.kind === "unclear" || outcome.kind === "refused";
  if (results.some(isOpen) && dice.chance(0.7)) {
    if (dice.chance(0.5)) portal.carryOut();
    const again = results.filter(isOpen).map(({ item }) => item);
    const others = results.filter((result) => !isOpen(result));
    results = [...others, ...withEarlierResults(await run(world, again), results)];
  }
  results = await lookedUpAgain(world, results);
  return judged(world, way, { items, results, since });
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
      ...tables.map(({ id, title, connectionId }) =>
        item("table", id, title, owner.get(connectionId) ?? 0),
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
