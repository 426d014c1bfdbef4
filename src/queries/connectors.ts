import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { type Connector, type ConnectorListView, listConnectors } from "../biconnector/connectors";
import { chunksOf, pageSize } from "../biconnector/pages";
import type { Portal } from "../bitrix24/portal";

/** One answer to a list call. */
export interface ConnectorPage {
  /** What is left of it to show. */
  connectors: Connector[];
  /** What the portal sent, deleted or not: tells where the list ends and what is not to be sent again. */
  ids: number[];
}

/** Connectors that are known already, in pages like those of the list. */
export function pagesOf(connectors: Connector[]): ConnectorPage[] {
  return chunksOf(connectors, pageSize).map((page) => ({
    connectors: page,
    ids: page.map(({ id }) => id),
  }));
}

/** Refetching reads every page anew, so a long list waits for its refresh button. */
const mostPagesOnFocus = 4;

/** Where the search for connectors without connections keeps what it found. */
export const unusedKey = ["connectors", "unused"] as const;

/** How the list looks before the person chooses. */
export const firstView: ConnectorListView = { search: "", orderBy: "title", direction: "ASC" };

/** The connectors of this application, 50 at a time. */
export function connectorsQuery({ rest }: Portal, view: ConnectorListView) {
  return infiniteQueryOptions({
    queryKey: ["connectors", "list", view],
    queryFn: async ({ pageParam }): Promise<ConnectorPage> => {
      const connectors = await listConnectors(rest, view, pageParam);
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
