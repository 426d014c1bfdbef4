import { useCallback } from "react";
import { text } from "../i18n/text";
import { type ConnectorListResult, isEmptySoFar, isKnownEmpty } from "../queries/connectors";
import { LoadMore } from "../ui/LoadMore";
import { usePainted } from "../ui/painted";
import { Skeleton } from "../ui/Skeleton";
import { ConnectorTable } from "./ConnectorTable";
import { EmptyList } from "./EmptyList";
import { ListFailure } from "./ListFailure";
import type { Ordering } from "./SortHeader";
import type { Selection } from "./use-selection";
import { rowsOfScreen } from "./windowing";

/**
 * The connectors, page after page. As many rows as the screen can show are painted before all others are made.
 *
 * @param props.search what was looked for; empty when everything was
 */
export function ConnectorList(props: {
  list: ConnectorListResult;
  ordering: Ordering;
  search: string;
  selection: Selection;
  onClearSearch: () => void;
}) {
  const { list } = props;
  const pages = list.data?.pages ?? [];
  const isEmpty = isEmptySoFar(list);
  const isPainted = usePainted(!isEmpty);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);

  return (
    <>
      {(list.isPending || (list.isPlaceholderData && isEmpty)) && <Skeleton />}
      {list.error && (
        <ListFailure
          error={list.error}
          isPartial={pages.length > 0}
          onTryAgain={list.isFetchNextPageError ? loadMore : () => void list.refetch()}
        />
      )}
      {!isEmpty && (
        <ConnectorTable
          label={text("page.title")}
          pages={pages}
          mostRows={isPainted ? Infinity : rowsOfScreen()}
          isStale={list.isPlaceholderData}
          ordering={props.ordering}
          selection={props.selection}
        />
      )}
      {isKnownEmpty(list) && (
        <EmptyList search={props.search} onClearSearch={props.onClearSearch} />
      )}
      {list.hasNextPage && !list.isPlaceholderData && (isPainted || isEmpty) && (
        // The next page waits for what is read anew: it would be taken for all that was asked.
        <LoadMore isLoading={list.isFetching} isPaused={list.isError} onLoad={loadMore} />
      )}
    </>
  );
}
