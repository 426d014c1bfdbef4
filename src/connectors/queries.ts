import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
} from "@tanstack/react-query";
import {
  type Connector,
  type ConnectorListView,
  connectorExists,
  deleteConnector,
  listConnectors,
} from "../biconnector/connectors";
import type { Deletion } from "../biconnector/deletion";
import { pageSize } from "../biconnector/page-size";
import type { Portal } from "../bitrix24/portal";

/** One answer to a list call. */
export interface ConnectorPage {
  /** What is left of it to show. */
  connectors: Connector[];
  /** What the portal sent, deleted or not: tells where the list ends and what is not to be sent again. */
  ids: number[];
}

/** Refetching reads every page anew, so a long list waits for its refresh button. */
const mostPagesOnFocus = 4;

/** How the list looks before the person chooses. */
export const firstView: ConnectorListView = { search: "", orderBy: "title", direction: "ASC" };

/** The connectors of this application, 50 at a time. */
export function connectorsQuery(portal: Portal, view: ConnectorListView) {
  return infiniteQueryOptions({
    queryKey: ["connectors", "list", view],
    queryFn: async ({ pageParam }): Promise<ConnectorPage> => {
      const connectors = await listConnectors(portal.call, view, pageParam);
      return { connectors, ids: connectors.map(({ id }) => id) };
    },
    initialPageParam: [] as number[],
    getNextPageParam: (last, pages) =>
      last.ids.length < pageSize ? null : pages.flatMap(({ ids }) => ids),
    refetchOnWindowFocus: ({ state }) =>
      (state.data?.pages.length ?? 0) <= mostPagesOnFocus ? "always" : false,
    placeholderData: keepPreviousData,
  });
}

/** The deletion of one connector, which takes its row out of every list once it is gone. */
export function deletionOf(portal: Portal, client: QueryClient, id: number) {
  return {
    mutationKey: ["connectors", "delete", id],
    mutationFn: (): Promise<Deletion> =>
      deleteConnector(portal.call, id, () =>
        client.fetchQuery({
          queryKey: ["connectors", "exists", id],
          queryFn: () => connectorExists(portal.call, id),
          staleTime: 0,
        }),
      ),
    onSuccess: (deletion: Deletion) => {
      if (deletion.kind === "deleted" || deletion.kind === "already-gone") removeRow(client, id);
    },
  };
}

function removeRow(client: QueryClient, id: number): void {
  client.setQueriesData<InfiniteData<ConnectorPage, number[]>>(
    { queryKey: ["connectors", "list"] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          connectors: page.connectors.filter((connector) => connector.id !== id),
        })),
      },
  );
}
