import type { BulkItem } from "../../src/biconnector/bulk-delete";
import { connectionKind, connectorKind } from "../../src/biconnector/deletable";
import {
  type Deletion,
  deleteOne,
  isGone,
  type Presence,
  unsettled,
} from "../../src/biconnector/deletion";
import { readSnapshot, type Snapshot } from "../../src/biconnector/snapshots";
import { PortalError } from "../../src/bitrix24/portal-error";
import { type Deleted, judged, lookedUpAgain } from "./deletion-claims.ts";
import { ownConnectors, type World } from "./world.ts";

const nothing: Deleted = { results: [], claims: [] };

/** Deletes one connector as its dialog does, and sometimes tries again what was left open. */
export async function playOneDeletion(world: World): Promise<Deleted> {
  const { portal, rest, dice } = world;
  const own = ownConnectors(world);
  if (own.length === 0) return nothing;
  const { id } = dice.pick(own);
  const since = world.begin();
  const read = () => readSnapshot(rest, id).catch(PortalError.of);
  const seen = await read();
  const isLost = seen instanceof PortalError || seen.restorable === null;
  goSometimes(world, ({ connectors, sources }) => {
    if (sources.some(({ connectorId }) => connectorId === id)) return;
    portal.store.connectors = connectors.filter((row) => row.id !== id);
  });

  let snapshot: Snapshot | undefined;
  const outcome = await tried(world, async () => {
    const fresh = await read();
    if (!(fresh instanceof PortalError) && fresh.restorable) snapshot = fresh;
    else if (!isLost && presenceIn(fresh) !== "gone") return null;
    return deleteOne(rest, connectorKind, id, presenceIn(fresh));
  });
  if (!outcome) return nothing;

  const item = itemOf("connector", id, isLost);
  const results = await lookedUpAgain(world, [{ item, outcome, snapshot }]);
  return judged(world, "delete one", { items: [item], results, since });
}

/** Deletes one connection as its dialog does, and sometimes tries again what was left open. */
export async function playConnectionDeletion(world: World): Promise<Deleted> {
  const { portal, rest, dice } = world;
  const ids = new Set(ownConnectors(world).map(({ id }) => id));
  const rows = portal.store.sources.filter(
    ({ connectorId, hidden }) => ids.has(connectorId) && !hidden,
  );
  if (rows.length === 0) return nothing;
  const { id } = dice.pick(rows);
  const since = world.begin();
  goSometimes(world, ({ tables, sources }) => {
    portal.store.tables = tables.filter(({ sourceId }) => sourceId !== id);
    portal.store.sources = sources.filter((row) => row.id !== id);
  });

  const outcome = await tried(world, () => deleteOne(rest, connectionKind("table"), id));
  if (!outcome) return nothing;
  const item = itemOf("connection", id, true);
  const results = await lookedUpAgain(world, [{ item, outcome }]);
  return judged(world, "delete connection", { items: [item], results, since });
}

/** @param attempt returns null where the person is told before anything is sent that it cannot go on */
async function tried(
  { portal, dice }: World,
  attempt: () => Promise<Deletion | null>,
): Promise<Deletion | null> {
  let last = await attempt();
  for (let tries = 0; last?.kind === "unclear" && tries < 2 && dice.chance(0.5); tries++) {
    if (dice.chance(0.5)) portal.carryOut();
    const next = await attempt();
    // As the dialog does: what an earlier call of ours may have deleted did not go by itself, nor was it refused.
    if (next?.kind === "refused") last = unsettled(next.error);
    else last = next && isGone(next) ? { kind: "deleted" } : next;
  }
  return last;
}

/** Another person is quicker, now and then. */
function goSometimes({ portal, dice }: World, go: (store: World["portal"]["store"]) => void): void {
  const isNow = dice.chance(0.1);
  const isSoon = dice.chance(0.1);
  if (isNow) go(portal.store);
  if (isSoon) {
    portal.inject({ method: "*", fault: { delay: 0 }, before: ({ store }) => go(store) });
  }
}

function presenceIn(fresh: Snapshot | PortalError): Presence | undefined {
  if (!(fresh instanceof PortalError)) return "there";
  return fresh.code === connectorKind.notFound ? "gone" : undefined;
}

function itemOf(level: BulkItem["level"], id: number, mayBeLost: boolean): BulkItem {
  return { level, id, title: `Number ${id}`, connectorId: id, mayBeLost };
}
