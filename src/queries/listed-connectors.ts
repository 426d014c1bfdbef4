import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import type { Connector } from "../biconnector/connectors";
import type { ConnectorPage } from "./connectors";
import { keys } from "./keys";
import type { UnusedPages } from "./unused";

/** How to look up what the lists of connectors hold at that moment, as far as they are read; one may come twice. */
export function useListedConnectors(): () => Connector[] {
  const client = useQueryClient();
  return () => {
    const lists = client.getQueriesData<InfiniteData<ConnectorPage>>({
      queryKey: keys.connectorPages,
    });
    const found = client.getQueryData<UnusedPages>(keys.unused);
    const pages = [
      ...lists.flatMap(([, list]) => list?.pages ?? []),
      ...(found ? [...found.unused, ...found.unchecked] : []),
    ];
    return pages.flatMap(({ connectors }) => connectors);
  };
}
