import { batchSize } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { changedFields } from "./connector-fields";
import { connectorKind, deleteOne, isGone } from "./deletion";
import { parseId } from "./parse";
import { readLists } from "./read-lists";
import { readSnapshots } from "./snapshots";

/** A connector that was registered along with another one by mistake. `isGone`: it was deleted again. */
export interface Twin {
  id: number;
  isGone: boolean;
}

/** What was registered along with a connector, as far as could be found out. */
export interface Twins {
  twins: Twin[];
  /** Whether that is all. */
  isCertain: boolean;
}

/**
 * Deletes what a browser registered by itself before it registered this connector: what is newer than `after`, older
 * than this one, and the same in every field. Never rejects: what cannot be read is left alone.
 *
 * @see docs/platform.md#posts-that-a-browser-repeats
 */
export async function removeTwins(rest: Rest, id: number, after: number): Promise<Twins> {
  const between = id - after > 1 ? await idsBetween(rest, after, id) : [];
  if (!between) return { twins: [], isCertain: false };
  if (between.length === 0) return { twins: [], isCertain: true };

  const others = between.slice(1 - batchSize);
  const { whole, errors } = await readSnapshots(rest, [...others, id]);
  const own = whole.get(id);
  if (!own) return { twins: [], isCertain: false };
  const twins: Twin[] = [];
  for (const other of whole.values()) {
    if (other === own || changedFields(own.fields, other.fields).length > 0) continue;
    const end = await deleteOne(rest, connectorKind, other.id, "there");
    twins.push({ id: other.id, isGone: isGone(end) });
  }
  const isRead = [...errors.values()].every(({ code }) => code === connectorKind.notFound);
  return { twins, isCertain: isRead && others.length === between.length };
}

/** @returns null when that cannot be found out */
async function idsBetween(rest: Rest, after: number, before: number): Promise<number[] | null> {
  const listing = {
    method: "biconnector.connector.list",
    select: ["id"],
    filter: { ">id": after, "<id": before },
  };
  try {
    const { rows } = await readLists(rest, [listing], (row) => ({ id: parseId(row.id) }));
    return rows.map(({ id }) => id).filter((id) => id > after && id < before);
  } catch {
    return null;
  }
}
