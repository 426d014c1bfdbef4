import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { countConnections, listConnections } from "../biconnector/connections";
import type { Portal } from "../bitrix24/portal";

/** How many connections each of up to 50 connectors has. */
export function usesQuery(portal: Portal, connectorIds: number[]) {
  return queryOptions({
    queryKey: ["connections", "uses", connectorIds],
    queryFn: () => countConnections(portal.call, connectorIds),
  });
}

/** The connections of one connector, by name: always read anew, as they decide whether it can go. */
export function relatedQuery(portal: Portal, connectorId: number) {
  return queryOptions({
    queryKey: ["connections", "related", connectorId],
    queryFn: () => listConnections(portal.call, connectorId),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: "always",
  });
}

/** Reads again what is on the screen about the connections of one connector. */
export async function refreshConnections(client: QueryClient, connectorId: number): Promise<void> {
  await client.invalidateQueries({
    queryKey: ["connections"],
    predicate: ({ queryKey: [, , of] }) =>
      of === connectorId || (Array.isArray(of) && of.includes(connectorId)),
  });
}
