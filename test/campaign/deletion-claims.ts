import { type BulkItem, type BulkResult, deletableOf } from "../../src/biconnector/bulk-delete";
import { findGone, type Thing } from "../../src/biconnector/deletion";
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

/** What is unclear is looked up again by itself, sometimes after it was carried out: then that is what is said. */
export async function lookedUpAgain(
  { rest, portal, dice }: World,
  results: BulkResult[],
): Promise<BulkResult[]> {
  const open = results.filter(({ outcome }) => outcome.kind === "unclear");
  if (open.length === 0 || dice.chance(0.5)) return results;
  portal.carryOut();
  const things = new Map<Thing, BulkResult>(
    open.map((result) => [
      { kind: deletableOf(result.item.level, "table"), id: result.item.id },
      result,
    ]),
  );
  const gone = await findGone(rest, [...things.keys()]);
  const found = new Set(gone.map((thing) => things.get(thing)));
  return results.map((result) =>
    found.has(result) ? { ...result, outcome: { kind: "deleted" } } : result,
  );
}

/** What would be said of a deletion. @param deletion.since how many calls there had been before */
export function judged(
  world: World,
  way: string,
  { items, results, since }: { items: BulkItem[]; results: BulkResult[]; since: number },
): Deleted {
  const { portal } = world;
  const until = portal.journal.length;
  const asked = new Set(items.map(({ level, id }) => `${calls[level]} ${id}`));
  const foreign = claim(way, "something was deleted that nobody was asked about", () =>
    portal.journal
      .slice(since, until)
      .every(
        ({ method, params }) => !method.endsWith(".delete") || asked.has(`${method} ${params.id}`),
      ),
  );
  const ofResults = results.flatMap((result) => claimsOf(world, way, result, since));
  return { results, claims: [foreign, ...ofResults] };
}

function claimsOf(
  { portal, asRead }: World,
  way: string,
  { item, outcome, snapshot }: BulkResult,
  since: number,
): Claim[] {
  const { level, id } = item;
  const isThere = () => {
    const { tables, sources, connectors } = portal.store;
    const rows = { table: tables, connection: sources, connector: connectors }[level];
    return rows.some((row) => row.id === id);
  };
  const isByUs = () => ledgerOf(portal, since).hasDeleted(calls[level], id);
  // Where every look before it had failed, nobody can tell that from one that came too late.
  const isRepeated = () => ledgerOf(portal, since).hasRepeatedDeletion(calls[level], id);
  const said = `${way}: ${level} ${outcome.kind}`;
  switch (outcome.kind) {
    case "deleted": {
      const isGone = claim(said, "it is still there", () => !isThere());
      if (level !== "connector" || item.mayBeLost) return [isGone];
      const row = asRead(id);
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
        claim(said, "it is still there", () => !isThere()),
        claim(said, "our own call deleted it", () => !isByUs() || isRepeated()),
      ];
    case "restricted":
    case "refused":
    case "not-tried":
      return [claim(said, "our own call deleted it", () => !isByUs())];
    default:
      return [claim(said, "", () => true)];
  }
}
