import type { BulkItem } from "../../biconnector/bulk-delete";
import type { Connection } from "../../biconnector/connections";
import type { Connector } from "../../biconnector/connectors";
import type { UnreadableRow } from "../../biconnector/read-lists";
import type { Table } from "../../biconnector/tables";
import { nameOf } from "../../i18n/names";
import { type Inventory, type PlanBasis, usePlanBasis } from "../../queries/bulk-delete-plan";
import { useHiddenUse } from "../../queries/usage";
import type { Reading } from "../../queries/use-contents";
import { connectionTitle } from "../connections/connection-title";

/** What a bulk delete would do. */
export interface Plan {
  tables: BulkItem[];
  connections: BulkItem[];
  connectors: BulkItem[];
  /** The same by connector, of those on which something hangs. */
  contents: ConnectorContents[];
  /** In use, and therefore left out. */
  blocked: Connector[];
  /**
   * How many of the connectors could not be checked for connections: they are tried, and the portal keeps those in use.
   * None where what uses them goes too.
   */
  unchecked: number;
  /** They go, and could not be registered again. */
  unrestorable: BulkItem[];
  /** What hangs on the connectors too: what that belongs to is left out, where it can be told. */
  unreadable: Record<"connections" | "tables", UnreadableRow[]>;
  /** The datasets of BI Builder that will lose their table, by number. */
  datasets: { id: number; table: string }[];
}

/** What hangs on a connector. */
export interface ConnectorContents {
  connector: BulkItem;
  connections: { item: BulkItem; tables: BulkItem[] }[];
}

/** Finds out what a bulk delete of these connectors would do. @see usePlanBasis */
export function usePlan(
  connectors: Connector[],
  cleansUp: boolean,
  round: number,
): { plan: Reading<Plan>; again: () => void } {
  const ids = connectors.map(({ id }) => id);
  const { basis, again } = usePlanBasis(ids, cleansUp, round);
  const hidden = useHiddenUse();
  if (basis.kind !== "read") return { plan: basis, again };
  return { plan: { kind: "read", data: planOf(connectors, basis.data, hidden) }, again };
}

/**
 * Plans a bulk delete.
 *
 * @param basis its inventory is to go as well; without one, connectors in use are left alone
 * @param hidden connectors that are in use although this person sees no connection
 */
function planOf(
  connectors: Connector[],
  { usage: { used, unused }, inventory, unrestorable }: PlanBasis,
  hidden: ReadonlySet<number> = new Set(),
): Plan {
  const { connections, tables } = inventory ?? nothing;
  const connectorOf = new Map(connections.rows.map(({ id, connectorId }) => [id, connectorId]));
  const keptIds = keptBy(connections, tables, connectors);
  const isKept = (connectorId: number) => keptIds.has(connectorId);
  const isLeftOut = ({ id }: Connector) =>
    inventory === null ? used.has(id) || hidden.has(id) : isKept(id);
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

  const goingConnections = connections.rows.filter(({ connectorId }) => !isKept(connectorId));
  const goingTables = tables.rows.filter(({ connectionId }) => {
    const connectorId = connectorOf.get(connectionId);
    return connectorId !== undefined && !isKept(connectorId);
  });
  const itemOfTable = (table: Table): BulkItem[] => {
    const connectorId = connectorOf.get(table.connectionId);
    const title = nameOf(table, "tables.untitled");
    return connectorId === undefined ? [] : [{ level: "table", id: table.id, title, connectorId }];
  };
  const itemOfConnection = (connection: Connection): BulkItem => ({
    level: "connection",
    id: connection.id,
    title: connectionTitle(connection),
    connectorId: connection.connectorId,
  });
  const tablesOf = groupedBy(goingTables, ({ connectionId }) => connectionId);
  const connectionsOf = groupedBy(goingConnections, ({ connectorId }) => connectorId);

  return {
    tables: goingTables.flatMap(itemOfTable),
    connections: goingConnections.map(itemOfConnection),
    connectors: going,
    contents: going.flatMap((connector) => {
      const own = connectionsOf.get(connector.id) ?? [];
      const entries = own.map((each) => ({
        item: itemOfConnection(each),
        tables: (tablesOf.get(each.id) ?? []).flatMap(itemOfTable),
      }));
      return entries.length > 0 ? [{ connector, connections: entries }] : [];
    }),
    blocked: connectors.filter(isLeftOut),
    unchecked: inventory ? 0 : going.filter(({ id }) => !unused.has(id)).length,
    unrestorable: going.filter(({ mayBeLost }) => mayBeLost),
    unreadable: { connections: connections.unreadable, tables: tables.unreadable },
    datasets: goingTables.flatMap((table) =>
      table.datasetId === null
        ? []
        : [{ id: table.datasetId, table: nameOf(table, "tables.untitled") }],
    ),
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

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
