import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { findTableApi, listTables, type TableApi } from "../biconnector/tables";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { connectionsFresh } from "./connections";
import { keys } from "./keys";

/** All tables that are read through connections of one connector. */
export function tablesQuery(
  portal: Portal,
  client: QueryClient,
  connectorId: number,
  connectionIds: number[],
) {
  return queryOptions({
    queryKey: keys.tablesOf(connectorId, connectionIds),
    queryFn: async () => {
      if (connectionIds.length === 0) return { rows: [], unreadable: [] };
      const api = await client.ensureQueryData(tableApiQuery(portal));
      return listTables(portal.rest, api, connectionIds);
    },
    staleTime: connectionsFresh,
    refetchOnWindowFocus: "always",
  });
}

/** Under which name this portal knows tables. Found out once a session. */
export function tableApiQuery({ rest }: Portal) {
  return queryOptions({
    queryKey: keys.tableApi,
    queryFn: () => findTableApi(rest),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    // A link does without it. Whoever has to know asks for himself.
    retryOnMount: false,
  });
}

/** That name; the newer one as long as it is not known. */
export function useTableApi(): TableApi {
  return useQuery(tableApiQuery(usePortal())).data ?? "table";
}
