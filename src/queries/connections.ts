import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { type Connection, listConnections } from "../biconnector/connections";
import { findTableApi, listTables } from "../biconnector/tables";
import type { Portal } from "../bitrix24/portal";
import { textOrder } from "../i18n/formats";

/** How long connections that were read once are good enough for another look, in milliseconds. */
const fresh = 60_000;

/** All connections of one connector, by title. */
export function connectionsQuery({ rest }: Portal, connectorId: number) {
  return queryOptions({
    queryKey: ["connections", "of", connectorId],
    queryFn: async () => (await listConnections(rest, [connectorId])).sort(byTitle()),
    staleTime: fresh,
  });
}

/** All tables that are read through connections of one connector. */
export function tablesQuery(
  portal: Portal,
  client: QueryClient,
  connectorId: number,
  connectionIds: number[],
) {
  return queryOptions({
    queryKey: ["connections", "tables", connectorId, connectionIds],
    queryFn: async () => {
      if (connectionIds.length === 0) return [];
      const api = await client.ensureQueryData(tableApiQuery(portal));
      return listTables(portal.rest, api, connectionIds);
    },
    staleTime: fresh,
  });
}

/** Under which name this portal knows tables. Found out once. */
export function tableApiQuery({ rest }: Portal) {
  return queryOptions({
    queryKey: ["table api"],
    queryFn: () => findTableApi(rest),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Reads again what is on the screen about the connections of these connectors, and forgets what is not. */
export async function refreshConnections(
  client: QueryClient,
  connectorIds: readonly number[],
): Promise<void> {
  const concerned = new Set<unknown>(connectorIds);
  await client.invalidateQueries({
    queryKey: ["connections"],
    predicate: ({ queryKey: [, , of] }) =>
      concerned.has(of) || (Array.isArray(of) && of.some((id) => concerned.has(id))),
  });
}

function byTitle(): (one: Connection, other: Connection) => number {
  const compare = textOrder();
  return (one, other) => compare(one.title, other.title) || one.id - other.id;
}
