import { keepPreviousData, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ConnectorUsage, countConnections } from "../biconnector/usage";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/** How many connections each of up to 50 connectors has, once that is wanted. */
export function useUsage(connectorIds: number[], isWanted: boolean) {
  const { rest } = usePortal();
  const hidden = useHiddenUse();
  return useQuery({
    queryKey: keys.usage(connectorIds),
    queryFn: () => countConnections(rest, connectorIds),
    enabled: isWanted,
    // Where a row came or went, the others are what they were.
    placeholderData: keepPreviousData,
    select: (usages) => new Map([...usages].map(([id, usage]) => [id, seen(id, usage)])),
  });

  function seen(id: number, usage: ConnectorUsage): ConnectorUsage {
    return usage.kind === "unused" && hidden?.has(id) ? hiddenUse : usage;
  }
}

const hiddenUse: ConnectorUsage = { kind: "hidden" };

/** The connectors that are in use although this person sees no connection; undefined for none. */
export function useHiddenUse(): ReadonlySet<number> | undefined {
  return useQuery<ReadonlySet<number>>({ queryKey: keys.hiddenUse, queryFn: skipToken }).data;
}

/** Reads again whatever is on the screen about connections. */
export function useConnectionsRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keys.connections });
}
