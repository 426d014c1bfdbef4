import { queryOptions } from "@tanstack/react-query";
import { countConnections } from "../biconnector/uses";
import type { Portal } from "../bitrix24/portal";

/** How many connections each of up to 50 connectors has. */
export function usesQuery({ rest }: Portal, connectorIds: number[]) {
  return queryOptions({
    queryKey: ["connections", "uses", connectorIds],
    queryFn: () => countConnections(rest, connectorIds),
  });
}
