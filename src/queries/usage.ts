import { keepPreviousData, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ConnectorUsage, countConnections } from "../biconnector/usage";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/**
 * How many connections each of up to 50 connectors has, once that is wanted.
 *
 * @returns tells it of each: undefined while it is being read. That a connector was unused says nothing once another
 *   look has failed; that it was used is still more than nothing
 */
export function useUsage(
  connectorIds: number[],
  isWanted: boolean,
): (id: number) => ConnectorUsage | undefined {
  const { rest } = usePortal();
  const hidden = useHiddenUse();
  const { data, isError } = useQuery({
    queryKey: keys.usage(connectorIds),
    queryFn: () => countConnections(rest, connectorIds),
    enabled: isWanted,
    // Where a row came or went, the others are what they were.
    placeholderData: keepPreviousData,
  });

  return (id) => {
    const usage = data?.get(id);
    if (usage && usage.kind !== "unused") return usage;
    if (usage && hidden?.has(id)) return hiddenUse;
    return isError ? unknown : usage;
  };
}

const hiddenUse: ConnectorUsage = { kind: "hidden" };
const unknown: ConnectorUsage = { kind: "unknown" };

/** The connectors that are in use although this person sees no connection; undefined for none. */
export function useHiddenUse(): ReadonlySet<number> | undefined {
  return useQuery<ReadonlySet<number>>({ queryKey: keys.hiddenUse, queryFn: skipToken }).data;
}

/** Reads again whatever is on the screen about connections. */
export function useConnectionsRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keys.connections });
}
