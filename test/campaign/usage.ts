import { findUnused } from "../../src/biconnector/unused";
import { countConnections } from "../../src/biconnector/usage";
import { type Claim, claim } from "./claim.ts";
import { ownConnectors, type World } from "./world.ts";

/** Searches for connectors that nobody uses, and counts the connections of others. */
export async function playUsage(world: World): Promise<Claim[]> {
  const { rest, portal } = world;
  const before = seen(world);
  const { signal } = new AbortController();
  const found = await findUnused(rest, { signal, onProgress: () => {} }).catch(() => null);
  const own = ownConnectors(world);
  const ids = own.slice(0, 50).map(({ id }) => id);
  const usages = await countConnections(rest, ids).catch(() => null);
  const after = seen(world);
  const always = (id: number) => usesAlways(before, after, id);
  const atMost = (id: number) => new Set([...usesOf(before, id), ...usesOf(after, id)]).size;
  const isQuiet = portal.switches.meddling === 0;

  const listed = found ? [...found.unused, ...found.unchecked].map(({ id }) => id) : [];
  const claims: Claim[] = (found?.unused ?? []).map(({ id }) =>
    claim("not used: listed", "it is in use", () => always(id) === 0),
  );
  claims.push(
    claim("not used: list", "one is listed twice", () => new Set(listed).size === listed.length),
    claim("not used: list", "one is of another application", () =>
      listed.every((id) => before.foreign.has(id) === false),
    ),
  );
  if (found?.isComplete && isQuiet) {
    claims.push(
      claim("not used: list", "one is missing", () =>
        own.every(({ id }) => usesOf(before, id).length > 0 || listed.includes(id)),
      ),
    );
  }
  for (const [id, usage] of usages ?? []) {
    const said = `count: ${usage.kind}`;
    if (usage.kind === "unused") {
      claims.push(claim(said, "it is in use", () => always(id) === 0));
    } else if (usage.kind === "used") {
      const isRight = always(id) <= usage.count && (!isQuiet || usage.count <= atMost(id));
      claims.push(claim(said, "the number is wrong", () => isRight));
    } else claims.push(claim(said, "", () => true));
  }
  return claims;
}

/** The connections that this person sees, and the connectors that they do not. */
interface Seen {
  /** The connector of each connection. */
  uses: Map<number, number>;
  foreign: Set<number>;
}

function seen({ portal: { store } }: World): Seen {
  const visible = store.sources.filter(({ hidden }) => !hidden);
  const others = store.connectors.filter(({ clientId }) => clientId !== store.clientId);
  return {
    uses: new Map(visible.map(({ id, connectorId }) => [id, connectorId])),
    foreign: new Set(others.map(({ id }) => id)),
  };
}

function usesOf({ uses }: Seen, connectorId: number): number[] {
  return [...uses].flatMap(([id, of]) => (of === connectorId ? [id] : []));
}

/** How many connections were there at both times. */
function usesAlways(before: Seen, after: Seen, connectorId: number): number {
  const later = new Set(usesOf(after, connectorId));
  return usesOf(before, connectorId).filter((id) => later.has(id)).length;
}
