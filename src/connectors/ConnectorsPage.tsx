import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ConnectorUse } from "../biconnector/connections";
import type { Connector, ConnectorColumn } from "../biconnector/connectors";
import { usePortal } from "../bitrix24/PortalContext";
import { text } from "../i18n/text";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { useDebounced } from "../ui/use-debounced";
import type { DeletionWish } from "./ConnectorRow";
import { ConnectorTable } from "./ConnectorTable";
import { DeletionFlow } from "./delete/DeletionFlow";
import { headingId } from "./delete/focus";
import { EmptyList } from "./EmptyList";
import { ListFailure } from "./ListFailure";
import { LoadMore } from "./LoadMore";
import { connectorsQuery, firstView } from "./queries";
import { Toolbar } from "./Toolbar";

/** How long typing has to pause before the portal is asked, in milliseconds. */
const typingPause = 300;

/** The application's screen: the connectors, and what can be done with them. */
export function ConnectorsPage() {
  const portal = usePortal();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState({
    orderBy: firstView.orderBy,
    direction: firstView.direction,
  });
  const [wish, setWish] = useState<DeletionWish | null>(null);
  const search = useDebounced(typed.trim(), typingPause);
  const view = { search, ...order };

  const list = useInfiniteQuery(connectorsQuery(portal, view));
  const pages = list.data?.pages ?? [];
  const connectors = pages.flatMap((page) => page.connectors);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);

  function orderBy(column: ConnectorColumn) {
    const isTurned = order.orderBy === column && order.direction === "ASC";
    setOrder({ orderBy: column, direction: isTurned ? "DESC" : "ASC" });
  }

  function wishToDelete(connector: Connector, use: ConnectorUse["kind"]) {
    const ids = connectors.map(({ id }) => id);
    const place = ids.indexOf(connector.id);
    const neighbours = [...ids.slice(place + 1), ...ids.slice(0, place).reverse()];
    setWish({ connector, use, neighbours });
  }

  function refresh() {
    void client.invalidateQueries({ queryKey: ["connections"] });
    void list.refetch();
  }

  return (
    <Page above={<DeletionFlow wish={wish} onEnd={() => setWish(null)} />}>
      {/* The portal shows the title above the frame. */}
      <h1 id={headingId} className="visually-hidden" tabIndex={-1}>
        {text("page.title")}
      </h1>
      <Toolbar
        search={typed}
        onSearch={setTyped}
        isRefreshing={list.isRefetching}
        onRefresh={refresh}
      />

      {list.isPending && <Skeleton label={text("list.loading")} />}
      {list.error && (
        <ListFailure
          error={list.error}
          isPartial={pages.length > 0}
          onTryAgain={list.isFetchNextPageError ? loadMore : refresh}
        />
      )}
      {connectors.length > 0 && (
        <ConnectorTable
          pages={pages}
          view={view}
          isStale={list.isPlaceholderData}
          onOrder={orderBy}
          onDelete={wishToDelete}
        />
      )}
      {list.isSuccess && connectors.length === 0 && !list.hasNextPage && (
        <EmptyList search={search} onClearSearch={() => setTyped("")} />
      )}
      {list.hasNextPage && !list.isPlaceholderData && (
        <LoadMore isLoading={list.isFetchingNextPage} isPaused={list.isError} onLoad={loadMore} />
      )}
    </Page>
  );
}
