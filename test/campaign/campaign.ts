import type { Claim } from "./claim.ts";
import type { Deleted } from "./deletion-claims.ts";
import { playBulkDeletion } from "./deletions.ts";
import { playEdit } from "./edits.ts";
import { playConnectionDeletion, playOneDeletion } from "./one-deletion.ts";
import { playImport, playUndo } from "./registrations.ts";
import { playUsage } from "./usage.ts";
import { createWorld, type World } from "./world.ts";

/** What came of a campaign. */
export interface Report {
  /** How often each thing would have been said. */
  said: Map<string, number>;
  /** What would have been said and was wrong: how often, and the seed of the first time. */
  wrong: Map<string, { times: number; seed: number }>;
}

/**
 * Plays random worlds, with faults and other people, and compares what would be said with the portal's store: at once,
 * and once more when everything is carried out whose answer was lost.
 *
 * @param firstSeed the first world; the same seed is the same world
 */
export async function runCampaign(firstSeed: number, runs: number): Promise<Report> {
  const report: Report = { said: new Map(), wrong: new Map() };
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const world = createWorld(seed);
    for (let steps = 1 + world.dice.number(3); steps > 0; steps--) {
      world.trouble();
      judge(await play(world), world, report, seed);
    }
  }
  return report;
}

const ways = [
  "delete one",
  "delete connection",
  "delete many",
  "clean up",
  "edit",
  "import",
  "usage",
] as const;

async function play(world: World): Promise<Claim[]> {
  const way = world.dice.pick(ways);
  switch (way) {
    case "edit":
      return playEdit(world);
    case "import":
      return playImport(world);
    case "usage":
      return playUsage(world);
    case "delete one":
      return withUndo(world, await playOneDeletion(world));
    case "delete connection":
      return (await playConnectionDeletion(world)).claims;
    default:
      return withUndo(world, await playBulkDeletion(world, way));
  }
}

async function withUndo(world: World, deleted: Deleted): Promise<Claim[]> {
  const undone = world.dice.chance(0.7) ? await playUndo(world, deleted) : [];
  return [...deleted.claims, ...undone];
}

function judge(claims: Claim[], world: World, report: Report, seed: number): void {
  const faults = claims.map(({ fault }) => fault());
  world.portal.carryOut();
  claims.forEach(({ said, fault }, index) => {
    report.said.set(said, (report.said.get(said) ?? 0) + 1);
    const late = fault();
    const wrong = faults[index] ?? (late && `${late}, later`);
    if (wrong) note(report, `${said}, but ${wrong}`, seed);
  });
}

function note({ wrong }: Report, what: string, seed: number): void {
  const known = wrong.get(what) ?? { times: 0, seed };
  wrong.set(what, { ...known, times: known.times + 1 });
}
