import type { BulkItem } from "../../biconnector/bulk-delete";
import type { Connection } from "../../biconnector/connections";
import type { Connector } from "../../biconnector/connectors";
import type { Table } from "../../biconnector/tables";
import { text } from "../../i18n/text";
import { type PlanBasis, usePlanBasis } from "../../queries/bulk-delete-plan";
import type { Reading } from "../../queries/use-contents";
import { titleOf } from "../connections/connection-title";

/** What a bulk delete would do. */
export interface Plan {
  tables: BulkItem[];
  connections: BulkItem[];
  connectors: BulkItem[];
  /** The same by connector, of those on which something hangs. */
  contents: ConnectorContents[];
  /** In use, and therefore left out. */
  blocked: Connector[];
  /** How many of the connectors could not be checked for connections. */
  unchecked: number;
  /** They go, and could not be registered again. */
  unrestorable: BulkItem[];
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

  const itemOfTable = ({ id, name, connectionId }: Table): BulkItem[] => {
    const connectorId = connectorOf.get(connectionId);
    const title = name || text("tables.untitled", { id });
    return connectorId === undefined ? [] : [{ level: "table", id, title, connectorId }];
  };
  const itemOfConnection = (connection: Connection): BulkItem => ({
    level: "connection",
    id: connection.id,
    title: titleOf(connection),
    connectorId: connection.connectorId,
  });
  const tablesOf = groupedBy(tables, ({ connectionId }) => connectionId);
  const connectionsOf = groupedBy(connections, ({ connectorId }) => connectorId);

  return {
    tables: tables.flatMap(itemOfTable),
    connections: connections.map(itemOfConnection),
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
    unchecked: connectors.filter(({ id }) => !used.has(id) && !unused.has(id)).length,
    unrestorable: going.filter(({ mayBeLost }) => mayBeLost),
    datasets: tables.flatMap((table) =>
      table.datasetId === null
        ? []
        : [{ id: table.datasetId, table: table.name || text("tables.untitled", { id: table.id }) }],
    ),
  };
}

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
