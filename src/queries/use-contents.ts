import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Connection } from "../biconnector/connections";
import { countFound, type Found } from "../biconnector/read-lists";
import type { Table } from "../biconnector/tables";
import { usePortal } from "../bitrix24/PortalContext";
import { PortalError } from "../bitrix24/portal-error";
import { connectionsChanged, connectionsQuery } from "./connections";
import { tablesQuery } from "./tables";

/** Something that is read from the portal. */
export type Reading<T> =
  | { kind: "reading" }
  | { kind: "unreadable"; error: Error }
  | { kind: "read"; data: T };

/** What hangs on a connector. */
export interface Contents {
  connections: Reading<Found<Connection>>;
  tables: Reading<Found<Table>>;
  /** Why some of it could not be read again, so that it is from before; null where that is not so, or is being tried. */
  outdated: Error | null;
  /** Reads everything again. What cannot be read is null then. */
  refresh: () => Promise<{ connections: Found<Connection> | null; tables: Found<Table> | null }>;
}

/**
 * The connections of a connector and the tables read through them.
 *
 * @param isFresh read them anew, as they decide whether something can be deleted
 */
export function useContents(connectorId: number, isFresh: boolean): Contents {
  const portal = usePortal();
  const client = useQueryClient();
  const refetchOnMount = isFresh ? "always" : true;
  const ofConnector = connectionsQuery(portal, connectorId);
  const ofConnections = (connections?: Found<Connection>) =>
    tablesQuery(portal, client, connectorId, connections?.rows.map(({ id }) => id) ?? []);

  const connections = useQuery({ ...ofConnector, refetchOnMount });
  const tables = useQuery({
    ...ofConnections(connections.data),
    refetchOnMount,
    enabled: connections.data !== undefined,
  });

  async function refresh() {
    await connectionsChanged(client, [connectorId]);
    const state = client.getQueryState(ofConnector.queryKey);
    const seen = state?.status === "success" ? (state.data ?? null) : null;
    const read = seen && (await client.fetchQuery(ofConnections(seen)).catch(() => null));
    return { connections: seen, tables: read };
  }

  return {
    connections: readingOf(connections, isFresh),
    tables:
      connections.isError && !tables.data ? failed(connections.error) : readingOf(tables, isFresh),
    outdated: outdatedBy(connections) ?? outdatedBy(tables),
    refresh,
  };
}

/** The tables that are read through one of the connections. */
export function tablesOf({ tables }: Contents, connectionId: number): Reading<Found<Table>> {
  if (tables.kind !== "read") return tables;
  const data = tablesAmong(tables.data, connectionId);
  return data
    ? { kind: "read", data }
    : { kind: "unreadable", error: new PortalError("UNEXPECTED_ANSWER", 200) };
}

/**
 * Those of these tables that are read through one connection.
 *
 * @returns null where there are none, but some of which it cannot be read whose they are
 */
export function tablesAmong(tables: Found<Table>, connectionId: number): Found<Table> | null {
  const rows = tables.rows.filter((table) => table.connectionId === connectionId);
  const unreadable = tables.unreadable.filter(({ ownerId }) => ownerId === connectionId);
  const isUnknown = tables.unreadable.some(({ ownerId }) => ownerId === null);
  return isUnknown && rows.length + unreadable.length === 0 ? null : { rows, unreadable };
}

/** Things seen before are worth showing while, and even if, they cannot be read again; that there were none is not. */
function readingOf<T>(
  query: { data: Found<T> | undefined; error: Error | null; isFetchedAfterMount: boolean },
  isFresh: boolean,
): Reading<Found<T>> {
  const { data, error, isFetchedAfterMount } = query;
  if (data && countFound(data) > 0) return { kind: "read", data };
  if (error) return failed(error);
  return data && (isFetchedAfterMount || !isFresh) ? { kind: "read", data } : { kind: "reading" };
}

function outdatedBy<T>(query: {
  data: Found<T> | undefined;
  error: Error | null;
  isFetching: boolean;
}): Error | null {
  const { data, error, isFetching } = query;
  return data && countFound(data) > 0 && !isFetching ? error : null;
}

function failed(error: Error): { kind: "unreadable"; error: Error } {
  return { kind: "unreadable", error };
}
