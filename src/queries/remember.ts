import { type QueryClient, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { keys } from "./keys";

/** Adds numbers to those that are remembered under a key as long as the page is open. */
export function remember(client: QueryClient, key: QueryKey, ids: Iterable<number>): void {
  client.setQueryData<ReadonlySet<number>>(key, (known = new Set()) => new Set([...known, ...ids]));
}

/**
 * How to remember connectors that the portal keeps because of connections that this person cannot see: they are not
 * called unused again.
 */
export function useRememberHiddenUse(): (connectorIds: Iterable<number>) => void {
  const client = useQueryClient();
  return (connectorIds) => remember(client, keys.hiddenUse, connectorIds);
}
