import { batchSize } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { changedFields } from "./connector-fields";
import { readIds } from "./connectors-by-id";
import { connectorKind } from "./deletable";
import { readSnapshots } from "./snapshots";

/** Whether a connector is known to come from another registration. */
export type IsAnother = (id: number) => boolean;

/** The ids of what was registered at the same time as a connector and is like it, as far as could be found out. */
export interface Twins {
  twins: number[];
  /** Whether that is all. */
  isCertain: boolean;
}

/**
 * Looks for what a browser may have registered by itself before it registered this connector: what is newer than
 * `after`, older than this one, and the same in every field. It may as well be somebody else's, so that only a person
 * can say whether it is one too many. Never rejects: what cannot be read is not among them.
 *
 * @param isAnother whether one is known to come from another registration
 * @see docs/platform.md#posts-that-a-browser-repeats
 */
export async function findTwins(
  rest: Rest,
  id: number,
  after: number,
  isAnother: IsAnother,
): Promise<Twins> {
  const ids = id - after > 1 ? await idsBetween(rest, after, id) : [];
  if (!ids) return { twins: [], isCertain: false };
  const between = ids.filter((each) => !isAnother(each));
  if (between.length === 0) return { twins: [], isCertain: true };

  const others = between.slice(1 - batchSize);
  const { whole, errors } = await readSnapshots(rest, [...others, id]);
  const own = whole.get(id);
  if (!own) return { twins: [], isCertain: false };
  const twins = [...whole.values()].filter(
    (other) => other !== own && changedFields(own.fields, other.fields).length === 0,
  );
  const isRead = [...errors.values()].every(({ code }) => code === connectorKind.notFound);
  return {
    twins: twins.map((twin) => twin.id),
    isCertain: isRead && others.length === between.length,
  };
}

/** @returns null when that cannot be found out */
async function idsBetween(rest: Rest, after: number, before: number): Promise<number[] | null> {
  try {
    const { ids, isComplete } = await readIds(rest, { ">id": after, "<id": before });
    return isComplete ? ids.filter((id) => id > after && id < before) : null;
  } catch {
    return null;
  }
}
