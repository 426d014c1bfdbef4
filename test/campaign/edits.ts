import { readSnapshot } from "../../src/biconnector/snapshots";
import { updateConnector } from "../../src/biconnector/update";
import { type Claim, claim } from "./claim.ts";
import { ledgerOf } from "./ledger.ts";
import type { World } from "./world.ts";

/** Changes a connector, or saves it as it is. */
export async function playEdit(world: World): Promise<Claim[]> {
  const { rest, portal, dice } = world;
  const { store } = portal;
  const own = store.connectors.filter(({ clientId }) => clientId === store.clientId);
  if (own.length === 0) return [];
  const { id } = dice.pick(own);
  const before = await readSnapshot(rest, id).catch(() => null);
  if (!before) return [];

  if (dice.chance(0.2)) store.connectors = store.connectors.filter((row) => row.id !== id);
  const isChanged = dice.chance(0.8);
  const after = isChanged ? { ...before.fields, title: "Edited", sort: 7 } : before.fields;
  const since = portal.journal.length;
  const wasThere = () => store.connectors.some((row) => row.id === id);
  const wasThereBefore = wasThere();
  const { kind } = await updateConnector(rest, before, after);

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
    case "refused":
      return [claim(said, "it was saved", () => !isDone())];
    case "unclear":
      return [claim(said, "", () => true)];
  }
}
