import { useQuery, useQueryClient } from "@tanstack/react-query";
import { listConnections } from "../biconnector/connections";
import type { Connector } from "../biconnector/connectors";
import { sortByUsage } from "../biconnector/sort-by-usage";
import { listTables } from "../biconnector/tables";
import { usePortal } from "../bitrix24/PortalContext";
import { type Inventory, type Plan, planOf } from "../dialogs/bulk-delete/plan";
import { tableApiQuery } from "./connections";
import type { Reading } from "./use-contents";

/** Read anew for every plan, and kept still while the person decides. */
const onceOnly = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
} as const;

/**
 * Finds out what a removal of these connectors would do.
 *
 * @param cleansUp whether what hangs on them is to go as well
 * @param round a new one reads everything anew
 */
export function usePlan(
  connectors: Connector[],
  cleansUp: boolean,
  round: number,
): { plan: Reading<Plan>; again: () => void } {
  const { rest } = usePortal();
  const portal = usePortal();
  const client = useQueryClient();
  const ids = connectors.map(({ id }) => id);

  const usages = useQuery({
    queryKey: ["removal", round, "uses", ids],
    queryFn: () => sortByUsage(rest, ids),
    ...onceOnly,
  });
  const inUse = ids.filter((id) => !usages.data?.unused.has(id));
  const inventory = useQuery({
    queryKey: ["removal", round, "inventory", inUse],
    queryFn: async (): Promise<Inventory> => {
      const connections = await listConnections(rest, inUse);
      if (connections.length === 0) return { connections, tables: [] };
      const api = await client.ensureQueryData(tableApiQuery(portal));
      const tables = await listTables(
        rest,
        api,
        connections.map(({ id }) => id),
      );
      return { connections, tables };
    },
    enabled: cleansUp && usages.data !== undefined,
    ...onceOnly,
  });

  return {
    plan: planFrom(),
    again: () => void (usages.error ? usages.refetch() : inventory.refetch()),
  };

  function planFrom(): Reading<Plan> {
    const error = usages.error ?? (cleansUp ? inventory.error : null);
    if (error) return { kind: "unreadable", error };
    if (!usages.data || (cleansUp && !inventory.data)) return { kind: "reading" };
    const hanging = cleansUp ? (inventory.data ?? null) : null;
    return { kind: "read", data: planOf(connectors, usages.data, hanging) };
  }
}
