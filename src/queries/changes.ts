import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Connector } from "../biconnector/connectors";
import { connectorKind, type Deletion, deleteOne, isGone } from "../biconnector/deletion";
import type { UnusedConnectors } from "../biconnector/unused";
import type { Portal } from "../bitrix24/portal";
import { type ConnectorPage, unusedKey } from "./connectors";

/** The deletion of one connector, which takes its row out of every list once it is gone. */
export function deletionOf({ rest }: Portal, client: QueryClient, id: number) {
  return {
    mutationKey: ["connectors", "delete", id],
    mutationFn: (): Promise<Deletion> => deleteOne(rest, connectorKind, id),
    onSuccess: (deletion: Deletion) => {
      if (isGone(deletion)) removeRows(client, [id]);
    },
  };
}

/** Takes connectors that are gone out of every list. */
export function removeRows(client: QueryClient, ids: readonly number[]): void {
  const gone = new Set(ids);
  const stays = ({ id }: Connector) => !gone.has(id);
  client.setQueriesData<InfiniteData<ConnectorPage, number[]>>(
    { queryKey: ["connectors", "list"] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, connectors: page.connectors.filter(stays) })),
      },
  );
  client.setQueryData<UnusedConnectors>(
    unusedKey,
    (found) =>
      found && {
        ...found,
        unused: found.unused.filter(stays),
        unchecked: found.unchecked.filter(stays),
      },
  );
}
