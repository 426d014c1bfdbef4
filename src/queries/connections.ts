import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { type Connection, listConnections } from "../biconnector/connections";
import { countFound, type Found } from "../biconnector/read-lists";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { keys } from "./keys";
import { useHiddenUse } from "./usage";

/** How long connections that were read once are good enough for another look, in milliseconds. */
export const connectionsFresh = 60_000;

/** All connections of one connector. */
export function connectionsQuery({ rest }: Portal, connectorId: number) {
  return queryOptions({
    queryKey: keys.connectionsOf(connectorId),
    queryFn: () => listConnections(rest, [connectorId]),
    staleTime: connectionsFresh,
    // Whoever went to the portal to remove them comes back sooner than that.
    refetchOnWindowFocus: "always",
  });
}

/**
 * How many connections a connector has, once that is wanted: 0 while that is being read, and null where it cannot be
 * known, because they cannot be read or are hidden from this person. It is read anew: somebody may have made one since.
 */
export function useConnectionCount(connectorId: number, isWanted: boolean): number | null {
  const query = { ...connectionsQuery(usePortal(), connectorId), enabled: isWanted, staleTime: 0 };
  const { data, isError } = useQuery(query);
  const isHidden = useHiddenUse()?.has(connectorId) ?? false;
  const count = data ? countFound(data) : 0;
  return count === 0 && (isHidden || isError) ? null : count;
}

/**
 * Brings everything up to date that shows connections, or tables read through them: on the screen it is read again,
 * elsewhere forgotten. What was asked for before counts no more.
 *
 * @param connectorIds whose connections changed
 * @param goneId a connection that does not exist any more
 * @returns once it was read again
 */
export async function connectionsChanged(
  client: QueryClient,
  connectorIds: readonly number[],
  goneId?: number,
): Promise<void> {
  const concerned = new Set<unknown>(connectorIds);
  const filter = {
    queryKey: keys.connections,
    predicate: ({ queryKey: [, , of] }: { queryKey: readonly unknown[] }) =>
      concerned.has(of) || (Array.isArray(of) && of.some((id) => concerned.has(id))),
  };
  await client.cancelQueries(filter);
  for (const id of goneId === undefined ? [] : connectorIds) {
    client.setQueryData<Found<Connection>>(
      keys.connectionsOf(id),
      (found) => found && { ...found, rows: found.rows.filter((row) => row.id !== goneId) },
    );
  }
  await client.invalidateQueries(filter);
}
