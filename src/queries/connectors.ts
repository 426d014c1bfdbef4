import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from "@tanstack/react-query";
import { type Connector, type ConnectorListView, listConnectors } from "../biconnector/connectors";
import { pageSize } from "../biconnector/pages";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { keys } from "./keys";

/** One answer to a list call. */
export interface ConnectorPage {
  /** What is left of it to show. */
  connectors: Connector[];
  /** What the portal sent, deleted or not: tells where the list ends and what is not to be sent again. */
  ids: number[];
}

/** The list as far as it is read. */
export type ConnectorListResult = UseInfiniteQueryResult<InfiniteData<ConnectorPage>>;

/** Refetching reads every page anew, so a long list waits for its refresh button. */
const mostPagesOnFocus = 4;

/** How the list looks before the person chooses. */
export const firstView: ConnectorListView = { search: "", orderBy: "title", direction: "ASC" };

/** The connectors of this application, 50 at a time. */
export function connectorsQuery({ rest }: Portal, view: ConnectorListView) {
  return infiniteQueryOptions({
    queryKey: keys.connectorList(view),
    queryFn: async ({ pageParam }) => pageOf(await listConnectors(rest, view, pageParam)),
    initialPageParam: [] as number[],
    getNextPageParam: (last, pages) =>
      last.ids.length < pageSize ? null : pages.flatMap(({ ids }) => ids),
    refetchOnWindowFocus: ({ state }) =>
      (state.data?.pages.length ?? 0) <= mostPagesOnFocus ? "always" : false,
    placeholderData: keepPreviousData,
  });
}

/** The connectors of this application, as they are read. */
export function useConnectors(view: ConnectorListView): ConnectorListResult {
  return useInfiniteQuery(connectorsQuery(usePortal(), view));
}

/** Connectors as one page of a list. */
export function pageOf(connectors: Connector[]): ConnectorPage {
  return { connectors, ids: connectors.map(({ id }) => id) };
}
