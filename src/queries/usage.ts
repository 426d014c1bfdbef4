import { useQuery, useQueryClient } from "@tanstack/react-query";
import { countConnections } from "../biconnector/usage";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/** How many connections each of up to 50 connectors has, once that is wanted. */
export function useUsage(connectorIds: number[], isWanted: boolean) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: keys.usage(connectorIds),
    queryFn: () => countConnections(rest, connectorIds),
    enabled: isWanted,
  });
}

/** Reads again whatever is on the screen about connections. */
export function useConnectionsRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keys.connections });
}
