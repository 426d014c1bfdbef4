import type { Rest } from "../bitrix24/rest";
import type { Connector } from "./connectors";
import { readConnectors, readIds } from "./connectors-by-id";
import type { JobWatch } from "./job-watch";
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
  watch: JobWatch<SearchProgress>,
): Promise<UnusedConnectors> {
  const { signal, onProgress } = watch;
  const onRead = (found: number) => onProgress({ step: "reading", found });
  const { ids, isComplete } = await readIds(rest, {}, { signal, onProgress: onRead });

  const { used, unused } = await sortByUsage(rest, ids, {
    signal,
    onProgress: (checked) => onProgress({ step: "checking", checked, of: ids.length }),
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
    isComplete,
  };
}

function byAge(one: Connector, other: Connector): number {
  const order = (one.createdAt ?? "").localeCompare(other.createdAt ?? "");
  return order || one.id - other.id;
}
