import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Connection, ConnectorUse } from "../../biconnector/connections";
import type { Connector } from "../../biconnector/connectors";
import type { Deletion } from "../../biconnector/deletion";
import { usePortal } from "../../bitrix24/PortalContext";
import { refreshConnections, relatedQuery } from "../../connections/queries";
import { deletionOf } from "../queries";
import { type Attempt, type Related, type Stage, stageOf } from "./stage";

/** How a deletion ended when there is nothing left to do in the dialog. */
export type DoneDeletion = Extract<Deletion, { kind: "deleted" | "already-gone" }>;

/**
 * Plays one connector's deletion: reads its connections, asks the portal, reads again what is in the way.
 *
 * @param use what its row says of its connections
 * @param onDone called when the connector is gone
 */
export function useDeletion(
  connector: Connector,
  use: ConnectorUse["kind"],
  onDone: (deletion: DoneDeletion) => void,
): { stage: Stage; remove: () => Promise<void>; checkAgain: () => Promise<void> } {
  const portal = usePortal();
  const client = useQueryClient();
  const connectionsQuery = relatedQuery(portal, connector.id);
  const { data: connections, isError } = useQuery(connectionsQuery);
  const deletion = deletionOf(portal, client, connector.id);
  const { mutateAsync } = useMutation(deletion);
  const [attempt, setAttempt] = useState<Attempt>({ kind: "none" });

  async function remove() {
    setAttempt({ kind: "running" });

    const outcome = await mutateAsync();
    switch (outcome.kind) {
      case "deleted":
      case "already-gone":
        return onDone(outcome);
      case "restricted":
        await refreshConnections(client, connector.id);
        return setAttempt({ kind: "restricted", sawSome: seesSome() });
      case "refused":
      case "unclear":
        return setAttempt(outcome);
    }
  }

  function seesSome(): boolean {
    return (client.getQueryData(connectionsQuery.queryKey)?.length ?? 0) > 0;
  }

  return {
    stage: stageOf(attempt, relatedOf(connections, isError), use),
    remove,
    checkAgain: () => refreshConnections(client, connector.id),
  };
}

/** Connections seen before are still worth showing when they cannot be read again; that there were none is not. */
function relatedOf(connections: Connection[] | undefined, isError: boolean): Related {
  const isWorthless = isError && !connections?.length;
  if (isWorthless) return { kind: "unreadable" };
  return connections ? { kind: "read", connections } : { kind: "reading" };
}
