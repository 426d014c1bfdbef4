import { batchSize, type Command, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { type Connector, parseConnector, shownFields } from "./connectors";
import { chunksOf, pageSize } from "./pages";
import { type Fields, parseId, parseRows } from "./parse";
import { readLists } from "./read-lists";
import { sortByUsage } from "./sort-by-usage";

/** The connectors that nobody uses, oldest first. */
export interface UnusedConnectors {
  unused: Connector[];
  /** Whether connections use these could not be found out, or not before the search was stopped. */
  unchecked: Connector[];
  /** Whether every connector was looked at. */
  isComplete: boolean;
}

/** How far the search has got. */
export type SearchProgress =
  | { step: "reading"; found: number }
  | { step: "checking"; checked: number; of: number }
  | { step: "showing" };

/**
 * Looks through all connectors of the application for those without connections.
 *
 * @param watch.signal stops the search: what was found until then is returned
 * @param watch.onProgress may throw, which gives the search up after the request that is under way
 * @throws {PortalError} or what `onProgress` throws
 */
export async function findUnused(
  rest: Rest,
  watch: { signal: AbortSignal; onProgress: (progress: SearchProgress) => void },
): Promise<UnusedConnectors> {
  const { signal, onProgress } = watch;
  const all = await readLists(rest, [everyConnector], parseIdOnly, {
    signal,
    onRows: (found) => onProgress({ step: "reading", found }),
  });
  const ids = all.rows.map(({ id }) => id);

  const { used, unused } = await sortByUsage(rest, ids, {
    signal,
    onChecked: (checked) => onProgress({ step: "checking", checked, of: ids.length }),
  });

  onProgress({ step: "showing" });
  const shown = await readConnectors(
    rest,
    ids.filter((id) => !used.has(id)),
  );
  const inOrder = shown.sort(byAge);
  return {
    unused: inOrder.filter(({ id }) => unused.has(id)),
    unchecked: inOrder.filter(({ id }) => !unused.has(id)),
    isComplete: all.isComplete,
  };
}

/**
 * Connectors by their ids. What does not exist any more is left out.
 *
 * @throws {PortalError}
 */
export async function readConnectors(rest: Rest, ids: number[]): Promise<Connector[]> {
  const listByIds = (some: number[]): Command => ({
    method: "biconnector.connector.list",
    params: { select: shownFields, filter: { "@id": some }, order: { id: "ASC" }, page: 1 },
  });
  const connectors: Connector[] = [];
  for (const pages of chunksOf(chunksOf(ids, pageSize), batchSize)) {
    for (const [, answer] of await callMany(rest.read, pages, listByIds)) {
      if (!answer.ok) throw answer.error;
      connectors.push(...parseRows(answer.value, parseConnector).rows);
    }
  }
  const asked = new Map(connectors.map((connector) => [connector.id, connector]));
  return ids.flatMap((id) => asked.get(id) ?? []);
}

const everyConnector = { method: "biconnector.connector.list", select: ["id"], filter: {} };

function parseIdOnly(row: Fields): { id: number } {
  return { id: parseId(row.id) };
}

function byAge(one: Connector, other: Connector): number {
  const order = (one.createdAt ?? "").localeCompare(other.createdAt ?? "");
  return order || one.id - other.id;
}
