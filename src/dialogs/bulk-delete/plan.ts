import type { BulkItem } from "../../biconnector/bulk-delete";
import type { Connector } from "../../biconnector/connectors";
import type { UnreadableRow } from "../../biconnector/read-lists";
import { nameOf } from "../../i18n/names";
import { type Inventory, type PlanBasis, usePlanBasis } from "../../queries/bulk-delete-plan";
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
  /** What hangs on the connectors too: what that belongs to is left out, where it can be told. */
  unreadable: Record<"connections" | "tables", UnreadableRow[]>;
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
  const { connections, tables } = inventory ?? nothing;
  const connectorOf = new Map(connections.rows.map(({ id, connectorId }) => [id, connectorId]));
  const keptIds = keptBy(connections, tables, connectors);
  const isKept = (connectorId: number) => keptIds.has(connectorId);
  const isLeftOut = ({ id }: Connector) => (inventory === null ? used.has(id) : isKept(id));
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
    tables: tables.rows.flatMap(({ id, name, connectionId }): BulkItem[] => {
      const connectorId = connectorOf.get(connectionId);
      const title = nameOf({ id, title: name }, "tables.untitled");
      if (connectorId === undefined || isKept(connectorId)) return [];
      return [{ level: "table", id, title, connectorId }];
    }),
    connections: connections.rows
      .filter(({ connectorId }) => !isKept(connectorId))
      .map((connection) => ({
        level: "connection",
        id: connection.id,
        title: titleOf(connection),
        connectorId: connection.connectorId,
      })),
    connectors: going,
    blocked: connectors.filter(isLeftOut),
    unchecked: connectors.filter(({ id }) => !used.has(id) && !unused.has(id)).length,
    unrestorable: going.filter(({ mayBeLost }) => mayBeLost),
    unreadable: { connections: connections.unreadable, tables: tables.unreadable },
    datasets: tables.rows.filter(
      ({ hasDataset, connectionId }) => hasDataset && !isKept(connectorOf.get(connectionId) ?? 0),
    ).length,
  };
}

/** The connectors of what cannot be read: it cannot be cleared away, and keeps them. Of some it cannot be told. */
function keptBy(
  { rows, unreadable }: Inventory["connections"],
  tables: Inventory["tables"],
  connectors: Connector[],
): ReadonlySet<number> {
  const [only] = connectors.length === 1 ? connectors : [];
  const connectorOf = (connectionId: number | null) =>
    rows.find(({ id }) => id === connectionId)?.connectorId ?? null;
  const owners = [
    ...unreadable.map(({ ownerId }) => ownerId),
    ...tables.unreadable.map(({ ownerId }) => connectorOf(ownerId)),
  ];
  return new Set(owners.flatMap((id) => id ?? only?.id ?? []));
}

const nothing: Inventory = {
  connections: { rows: [], unreadable: [] },
  tables: { rows: [], unreadable: [] },
};

/** Everything that would go, in no particular order. */
export function itemsOf({ tables, connections, connectors }: Plan): BulkItem[] {
  return [...tables, ...connections, ...connectors];
}
