import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type Connection, listConnections } from "../biconnector/connections";
import type { Found } from "../biconnector/read-lists";
import { findUnrestorable } from "../biconnector/snapshots";
import { sortByUsage, type UsedAndUnused } from "../biconnector/sort-by-usage";
import { listTables, type Table } from "../biconnector/tables";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";
import { onceOnly } from "./once-only";
import { tableApiQuery } from "./tables";
import type { Reading } from "./use-contents";

/** What hangs on connectors that are in use. */
export interface Inventory {
  connections: Found<Connection>;
  tables: Found<Table>;
}

/** What has to be known to plan a bulk delete: which connectors are in use and, if that is wanted, what hangs on them. */
export interface PlanBasis {
  usage: UsedAndUnused;
  inventory: Inventory | null;
  /** The connectors that could not be registered again once they are gone. */
  unrestorable: ReadonlySet<number>;
}

const none = { rows: [], unreadable: [] };

/**
 * Finds out what a bulk delete has to reckon with.
 *
 * @param cleansUp whether what hangs on the connectors is to go as well
 * @param round a new one reads everything anew
 */
export function usePlanBasis(
  connectorIds: number[],
  cleansUp: boolean,
  round: number,
): { basis: Reading<PlanBasis>; again: () => void } {
  const portal = usePortal();
  const { rest } = portal;
  const client = useQueryClient();

  const usage = useQuery({
    queryKey: keys.usageForDeletion(round, connectorIds),
    queryFn: () => sortByUsage(rest, connectorIds),
    ...onceOnly,
  });
  const inUse = connectorIds.filter((id) => !usage.data?.unused.has(id));
  const inventory = useQuery({
    queryKey: keys.inventory(round, inUse),
    queryFn: async (): Promise<Inventory> => {
      const connections = await listConnections(rest, inUse);
      if (connections.rows.length === 0) return { connections, tables: none };
      const api = await client.ensureQueryData(tableApiQuery(portal));
      const connectionIds = connections.rows.map(({ id }) => id);
      return { connections, tables: await listTables(rest, api, connectionIds) };
    },
    enabled: cleansUp && usage.data !== undefined,
    ...onceOnly,
  });

  const unrestorable = useQuery({
    queryKey: keys.unrestorable(round, connectorIds),
    queryFn: () => findUnrestorable(rest, connectorIds),
    ...onceOnly,
  });

  return {
    basis: read(),
    again: () => void inventory.refetch(),
  };

  function read(): Reading<PlanBasis> {
    const { error } = inventory;
    if (cleansUp && error) return { kind: "unreadable", error };
    const found = cleansUp ? inventory.data : null;
    if (!usage.data || !unrestorable.data || found === undefined) return { kind: "reading" };
    const data = { usage: usage.data, inventory: found, unrestorable: unrestorable.data };
    return { kind: "read", data };
  }
}
