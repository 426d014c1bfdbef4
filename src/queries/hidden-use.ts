import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { keys } from "./keys";

/**
 * Remembers connectors that the portal keeps because of connections that this person cannot see: as long as the page
 * is open they are not called unused again.
 */
export function rememberHiddenUse(client: QueryClient, connectorIds: Iterable<number>): void {
  client.setQueryData<ReadonlySet<number>>(
    keys.hiddenUse,
    (known = new Set()) => new Set([...known, ...connectorIds]),
  );
}

/** How to remember them. */
export function useRememberHiddenUse(): (connectorIds: Iterable<number>) => void {
  const client = useQueryClient();
  return (connectorIds) => rememberHiddenUse(client, connectorIds);
}
