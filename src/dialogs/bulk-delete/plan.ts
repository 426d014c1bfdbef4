import type { BulkItem } from "../../biconnector/bulk-delete";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import { type PlanBasis, usePlanBasis } from "../../queries/bulk-delete-plan";
import type { Reading } from "../../queries/use-contents";
import { titleOf } from "../connections/connection-title";

/** What a bulk delete would do. */
export interface Plan {
  tables: BulkItem[];
  connections: BulkItem[];
  connectors: BulkItem[];
  /** In use, and therefore left out. */
  blocked: Connector[];
  /** How many of the connectors could not be checked for connections. */
  unchecked: number;
  /** They go, and could not be registered again. */
  unrestorable: BulkItem[];
  /** How many datasets of BI Builder will lose their table. */
  datasets: number;
}

/** Finds out what a bulk delete of these connectors would do. @see usePlanBasis */
export function usePlan(
  connectors: Connector[],
  cleansUp: boolean,
  round: number,
): { plan: Reading<Plan>; again: () => void } {
  const ids = connectors.map(({ id }) => id);
  const { basis, again } = usePlanBasis(ids, cleansUp, round);
  if (basis.kind !== "read") return { plan: basis, again };
  return { plan: { kind: "read", data: planOf(connectors, basis.data) }, again };
}

/**
 * Plans a bulk delete.
 *
 * @param basis its inventory is to go as well; without one, connectors in use are left alone
 */
function planOf(
  connectors: Connector[],
  { usage: { used, unused }, inventory, unrestorable }: PlanBasis,
): Plan {
  const { connections, tables } = inventory ?? { connections: [], tables: [] };
  const connectorOf = new Map(connections.map(({ id, connectorId }) => [id, connectorId]));
  const isLeftOut = ({ id }: Connector) => inventory === null && used.has(id);
  const going = connectors
    .filter((connector) => !isLeftOut(connector))
    .map(
      ({ id, title }): BulkItem => ({
        level: "connector",
        id,
        title,
        connectorId: id,
        mayBeLost: unrestorable.has(id),
      }),
    );

  return {
    tables: tables.flatMap(({ id, name, connectionId }): BulkItem[] => {
      const connectorId = connectorOf.get(connectionId);
      const title = name || text("tables.untitled", { id });
      return connectorId === undefined ? [] : [{ level: "table", id, title, connectorId }];
    }),
    connections: connections.map((connection) => ({
      level: "connection",
      id: connection.id,
      title: titleOf(connection),
      connectorId: connection.connectorId,
    })),
    connectors: going,
    blocked: connectors.filter(isLeftOut),
    unchecked: connectors.filter(({ id }) => !used.has(id) && !unused.has(id)).length,
    unrestorable: going.filter(({ mayBeLost }) => mayBeLost),
    datasets: tables.filter(({ hasDataset }) => hasDataset).length,
  };
}

/** Everything that would go, in no particular order. */
export function itemsOf({ tables, connections, connectors }: Plan): BulkItem[] {
  return [...tables, ...connections, ...connectors];
}
