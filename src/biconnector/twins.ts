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

/**
 * Deletes what a browser registered by itself before it registered this connector: what is newer than `after`, older
 * than this one, and the same in every field. Never rejects: what cannot be read is left alone.
 *
 * @see docs/platform.md#posts-that-a-browser-repeats
 */
export async function removeTwins(rest: Rest, id: number, after: number): Promise<Twin[]> {
  const between = id - after > 1 ? await idsBetween(rest, after, id) : [];
  if (between.length === 0) return [];

  const { whole } = await readSnapshots(rest, [...between.slice(1 - batchSize), id]);
  const own = whole.get(id);
  const twins: Twin[] = [];
  for (const other of whole.values()) {
    const isTwin = own && other !== own && changedFields(own.fields, other.fields).length === 0;
    if (!isTwin) continue;
    twins.push({ id: other.id, isGone: isGone(await deleteOne(rest, connectorKind, other.id)) });
  }
  return twins;
}

async function idsBetween(rest: Rest, after: number, before: number): Promise<number[]> {
  const listing = {
    method: "biconnector.connector.list",
    select: ["id"],
    filter: { ">id": after, "<id": before },
  };
  try {
    const { rows } = await readLists(rest, [listing], (row) => ({ id: parseId(row.id) }));
    return rows.map(({ id }) => id).filter((id) => id > after && id < before);
  } catch {
    return [];
  }
}
