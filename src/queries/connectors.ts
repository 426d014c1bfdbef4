import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from "@tanstack/react-query";
import {
  type Connector,
  type ConnectorListView,
  type ListedConnectors,
  type ListPlace,
  listConnectors,
} from "../biconnector/connectors";
import { firstViewOf } from "../biconnector/kept-order";
import { pageSize } from "../biconnector/pages";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { keys } from "./keys";

/** One answer to a list call. */
export interface ConnectorPage extends ListedConnectors {
  /** What is left of it to show. */
  connectors: Connector[];
  /** What the portal sent, deleted or not. */
  ids: number[];
  /** The last one that the portal sent, where there may be more after it. */
  end: Connector | null;
}

/** The list as far as it is read. */
export type ConnectorListResult = UseInfiniteQueryResult<InfiniteData<ConnectorPage>>;

/** Refetching reads every page anew, so a long list waits for its refresh button. */
const mostPagesOnFocus = 4;

/** The connectors of this application, 50 at a time. */
export function connectorsQuery({ rest }: Portal, view: ConnectorListView) {
  return infiniteQueryOptions({
    queryKey: keys.connectorList(view),
    queryFn: async ({ pageParam: place, signal }) => {
      // Only once its signal was taken does a reading of many pages end with what asked for it.
      signal.throwIfAborted();
      const { connectors, unreadable } = await listConnectors(rest, view, place);
      return pageOf(connectors, unreadable, place?.ids);
    },
    initialPageParam: null as ListPlace | null,
    getNextPageParam: ({ end }, pages) =>
      end && { last: end, ids: pages.flatMap(({ ids }) => ids) },
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= mostPagesOnFocus,
    placeholderData: keepPreviousData,
  });
}

/** The connectors of this application, as they are read. */
export function useConnectors(view: ConnectorListView): ConnectorListResult {
  return useInfiniteQuery(connectorsQuery(usePortal(), view));
}

/** Whether nothing is in the list: the portal has said so, of this view and of all of it. */
export function isKnownEmpty(list: ConnectorListResult): boolean {
  return list.isSuccess && !list.isPlaceholderData && !list.hasNextPage && isEmptySoFar(list);
}

/** Whether there is nothing to show of what was read. */
export function isEmptySoFar({ data }: ConnectorListResult): boolean {
  const pages = data?.pages ?? [];
  return pages.every(({ connectors, unreadable }) => connectors.length + unreadable.length === 0);
}

/**
 * Puts the answer to the first call where the list will look for it.
 *
 * @param listed what there is of {@link firstViewOf}, from its beginning
 * @returns once it, or its failure, is there
 */
export function prefetchFirstPage(
  portal: Portal,
  client: QueryClient,
  listed: Promise<ListedConnectors>,
): Promise<void> {
  return client.prefetchInfiniteQuery({
    ...connectorsQuery(portal, firstViewOf(portal)),
    queryFn: async () => {
      const { connectors, unreadable } = await listed;
      return pageOf(connectors, unreadable);
    },
  });
}

/** What was listed, as one page. @param seen ids on earlier pages: an edit may have moved one of them to this one */
export function pageOf(
  sent: Connector[],
  unreadable: ListedConnectors["unreadable"] = [],
  seen: readonly number[] = [],
): ConnectorPage {
  const known = new Set(seen);
  const connectors = sent.filter(({ id }) => !known.has(id));
  const isLast = sent.length + unreadable.length < pageSize;
  return {
    connectors,
    unreadable,
    ids: connectors.map(({ id }) => id),
    end: isLast ? null : (sent.at(-1) ?? null),
  };
}
