import { readSnapshot, type Snapshot } from "../../src/biconnector/snapshots";
import { findUpdate, type Update, updateConnector } from "../../src/biconnector/update";
import { type Claim, claim } from "./claim.ts";
import { ledgerOf } from "./ledger.ts";
import { ownConnectors, type World } from "./world.ts";

/** Some portals trim. */
const titles = ["Edited", "Edited again", " Edited "];

/** Changes a connector, or saves it as it is. */
export async function playEdit(world: World): Promise<Claim[]> {
  const { rest, portal, dice } = world;
  const { store } = portal;
  const own = ownConnectors(world);
  if (own.length === 0) return [];
  const { id } = dice.pick(own);
  const before = await readSnapshot(rest, id).catch(() => null);
  if (!before) return [];

  if (dice.chance(0.2)) store.connectors = store.connectors.filter((row) => row.id !== id);
  const wanted = dice.chance(0.8) ? { title: dice.pick(titles), sort: 7 } : {};
  const after = { ...before.fields, ...wanted };
  // What it already was need not be sent.
  const isChanged = before.fields.title !== after.title || before.fields.sort !== after.sort;
  const since = portal.journal.length;
  const wasThere = () => store.connectors.some((row) => row.id === id);
  const wasThereBefore = wasThere();
  const first = await updateConnector(rest, before, after);
  const { kind } = await followedUp(world, first, before, after);

  const isAsWanted = () =>
    store.connectors.some(
      (row) => row.id === id && row.title === after.title && row.sort === after.sort,
    );
  const said = `edit: ${kind}`;
  const isDone = () => ledgerOf(portal, since).hasUpdated(id);
  switch (kind) {
    case "saved":
      return [
        claim(said, "it was not saved", () => !isChanged || isDone()),
        claim(said, "it did not exist any more", () => wasThereBefore),
      ];
    case "gone":
      return [claim(said, "it is there", () => !wasThere())];
    case "changed-meanwhile":
      // An earlier try may have been made before somebody changed it: what is said is that it is not so now.
      return [claim(said, "it is as it was wanted", () => !isAsWanted())];
    case "refused":
      return [claim(said, "it was saved", () => !isDone())];
    case "unclear":
      return [claim(said, "", () => true)];
  }
}

/** What is unclear is looked up again by itself, or saved again by the person: then that is what is said. */
async function followedUp(
  { rest, portal, dice }: World,
  first: Update,
  before: Snapshot,
  after: Snapshot["fields"],
): Promise<Update> {
  if (first.kind !== "unclear" || dice.chance(0.4)) return first;
  if (dice.chance(0.5)) portal.carryOut();
  if (dice.chance(0.5)) return findUpdate(rest, first);
  return updateConnector(rest, before, after, first);
}
