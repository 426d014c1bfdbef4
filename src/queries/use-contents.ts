import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Connection } from "../biconnector/connections";
import type { Table } from "../biconnector/tables";
import { usePortal } from "../bitrix24/PortalContext";
import { connectionsChanged, connectionsQuery } from "./connections";
import { tablesQuery } from "./tables";

/** Something that is read from the portal. */
export type Reading<T> =
  | { kind: "reading" }
  | { kind: "unreadable"; error: Error }
  | { kind: "read"; data: T };

/** What hangs on a connector. */
export interface Contents {
  connections: Reading<Connection[]>;
  tables: Reading<Table[]>;
  /** Reads everything again. What cannot be read is null then. */
  refresh: () => Promise<{ connections: Connection[] | null; tables: Table[] | null }>;
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
  const ofConnections = (connections: Connection[] = []) =>
    tablesQuery(
      portal,
      client,
      connectorId,
      connections.map(({ id }) => id),
    );

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
    refresh,
  };
}

/** The tables that are read through one of the connections. */
export function tablesOf({ tables }: Contents, connectionId: number): Reading<Table[]> {
  if (tables.kind !== "read") return tables;
  return { kind: "read", data: tables.data.filter((table) => table.connectionId === connectionId) };
}

/** Things seen before are worth showing while, and even if, they cannot be read again; that there were none is not. */
function readingOf<T>(
  query: { data: T[] | undefined; error: Error | null; isFetchedAfterMount: boolean },
  isFresh: boolean,
): Reading<T[]> {
  const { data, error, isFetchedAfterMount } = query;
  if (data?.length) return { kind: "read", data };
  if (error) return failed(error);
  return data && (isFetchedAfterMount || !isFresh) ? { kind: "read", data } : { kind: "reading" };
}

function failed(error: Error): { kind: "unreadable"; error: Error } {
  return { kind: "unreadable", error };
}
