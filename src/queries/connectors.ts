import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from "@tanstack/react-query";
import {
  type Connector,
  type ConnectorListView,
  type ListedConnectors,
  listConnectors,
} from "../biconnector/connectors";
import { pageSize } from "../biconnector/pages";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { keys } from "./keys";

/** One answer to a list call. */
export interface ConnectorPage extends ListedConnectors {
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
    queryFn: async ({ pageParam }) => {
      const { connectors, unreadable } = await listConnectors(rest, view, pageParam);
      return pageOf(connectors, unreadable);
    },
    initialPageParam: [] as number[],
    getNextPageParam: (last, pages) => (isLast(last) ? null : pages.flatMap(({ ids }) => ids)),
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
export function pageOf(connectors: Connector[], unreadable: string[] = []): ConnectorPage {
  return { connectors, unreadable, ids: connectors.map(({ id }) => id) };
}

/** What has no id cannot be left out of the next page: one that brought nothing else would come for ever. */
function isLast({ ids, unreadable }: ConnectorPage): boolean {
  return ids.length === 0 || ids.length + unreadable.length < pageSize;
}
