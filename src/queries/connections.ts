import { queryOptions, useQuery } from "@tanstack/react-query";
import { listConnections } from "../biconnector/connections";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { dialogKeys } from "./dialog-keys";

/** How long connections that were read once are good enough for another look, in milliseconds. */
export const connectionsFresh = 60_000;

/** All connections of one connector. */
export function connectionsQuery({ rest }: Portal, connectorId: number) {
  return queryOptions({
    queryKey: dialogKeys.connectionsOf(connectorId),
    queryFn: () => listConnections(rest, [connectorId]),
    staleTime: connectionsFresh,
    // Whoever went to the portal to remove them comes back sooner than that.
    refetchOnWindowFocus: "always",
  });
}

/** How many connections a connector has, once that is wanted; 0 as long as it is not known. */
export function useConnectionCount(connectorId: number, isWanted: boolean): number {
  const { data } = useQuery({ ...connectionsQuery(usePortal(), connectorId), enabled: isWanted });
  return data?.length ?? 0;
}
