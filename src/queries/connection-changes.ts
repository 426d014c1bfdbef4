import type { QueryClient } from "@tanstack/react-query";
import type { Connection } from "../biconnector/connections";
import { connectionKind, type Deletion, deleteOne, isGone } from "../biconnector/deletion";
import type { Portal } from "../bitrix24/portal";
import { connectionsQuery, refreshConnections } from "./connections";

/** The deletion of one connection, which takes it out of its connector's list once it is gone. */
export function connectionDeletionOf(portal: Portal, client: QueryClient, connection: Connection) {
  const { id, connectorId } = connection;
  return {
    mutationKey: ["connections", "delete", id],
    mutationFn: (): Promise<Deletion> => deleteOne(portal.rest, connectionKind, id),
    onSuccess: (deletion: Deletion) => {
      if (!isGone(deletion)) return;
      const { queryKey } = connectionsQuery(portal, connectorId);
      client.setQueryData(queryKey, (list) => list?.filter((each) => each.id !== id));
      void refreshConnections(client, [connectorId]);
    },
  };
}
