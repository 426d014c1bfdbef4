import { queryOptions } from "@tanstack/react-query";
import { countConnections } from "../biconnector/usage";
import type { Portal } from "../bitrix24/portal";

/** How many connections each of up to 50 connectors has. */
export function usageQuery({ rest }: Portal, connectorIds: number[]) {
  return queryOptions({
    queryKey: ["connections", "uses", connectorIds],
    queryFn: () => countConnections(rest, connectorIds),
  });
}
