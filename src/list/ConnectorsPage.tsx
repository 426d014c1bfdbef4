import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConnectorColumn } from "../biconnector/connectors";
import { text } from "../i18n/text";
import { headingId } from "../lazy/dialog";
import { Lazy } from "../lazy/Lazy";
import { lazyQuery } from "../lazy/load";
import { firstView, useConnectors } from "../queries/connectors";
import { useUnused } from "../queries/unused";
import { useConnectionsRefresh } from "../queries/usage";
import { focusFirstOf } from "../ui/focus";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { useDebounced } from "../ui/use-debounced";
import { Announcer } from "./Announcer";
import { ConnectorList } from "./ConnectorList";
import { SelectionBar } from "./SelectionBar";
import { Toolbar } from "./Toolbar";
import { useTasks } from "./use-dialog";
import { useSelection } from "./use-selection";

/** How long typing has to pause before the portal is asked, in milliseconds. */
const typingPause = 300;

/** The application's screen: the connectors, and what can be done with them. */
export function ConnectorsPage() {
  const client = useQueryClient();
  const refreshConnections = useConnectionsRefresh();
  const [typed, setTyped] = useState("");
  const [onlyUnused, setOnlyUnused] = useState(false);
  const [order, setOrder] = useState({
    orderBy: firstView.orderBy,
    direction: firstView.direction,
  });
  const search = useDebounced(typed.trim(), typingPause);
  const view = { search, ...order };

  const list = useConnectors(view);
  const listed = list.data?.pages.flatMap((page) => page.connectors) ?? [];
  const loadSearch = async () => (await client.ensureQueryData(lazyQuery)).findUnused;
  const unused = useUnused(onlyUnused, search, loadSearch);
  const connectors = onlyUnused ? [...unused.unused, ...unused.unchecked] : listed;
  const isFirstVisit = !onlyUnused && !search && list.isSuccess && listed.length === 0;
  const hasFailed = onlyUnused ? unused.error : list.isError && listed.length === 0;
  const selection = useSelection(connectors);
  const { actions, begun, ...tasks } = useTasks(connectors, selection);

  function lookFor(words: string) {
    // What is out of sight must not be deleted along with the rest.
    selection.clear();
    setTyped(words);
  }

  function filter(isWanted: boolean) {
    selection.clear();
    if (!isWanted) unused.cancel();
    setOnlyUnused(isWanted);
  }

  function orderBy(column: ConnectorColumn) {
    const isTurned = order.orderBy === column && order.direction === "ASC";
    setOrder({ orderBy: column, direction: isTurned ? "DESC" : "ASC" });
  }

  function refresh() {
    refreshConnections();
    if (onlyUnused) unused.again();
    else void list.refetch();
  }

  const bar = selection.ids.size > 0 && (
    <SelectionBar
      count={selection.ids.size}
      onDelete={tasks.removeSelected}
      onExport={tasks.exportSelected}
      onClear={selection.clear}
    />
  );
  const dialog = begun && (
    <Lazy waiting={null} onEnd={tasks.end}>
      {({ DialogHost }) => (
        <DialogHost
          key={begun.task.kind}
          task={begun.task}
          onTask={tasks.goOn}
          onEnd={tasks.end}
          onClosed={() => focusFirstOf(begun.places)}
        />
      )}
    </Lazy>
  );

  return (
    <Page bar={bar} above={dialog}>
      {/* The portal shows the title above the frame. */}
      <h1 id={headingId} className="visually-hidden" tabIndex={-1}>
        {text("page.title")}
      </h1>
      <Announcer list={list} unused={onlyUnused ? unused : null} />
      <Toolbar
        search={typed}
        onSearch={lookFor}
        onlyUnused={onlyUnused}
        onOnlyUnused={filter}
        isRefreshing={onlyUnused ? unused.progress !== null : list.isRefetching}
        onRefresh={refresh}
        registering={isFirstVisit ? null : hasFailed ? "plain" : "primary"}
        onBegin={tasks.begin}
      />
      {onlyUnused ? (
        <Lazy waiting={<Skeleton label={text("list.loading")} />} onEnd={() => filter(false)}>
          {({ UnusedList }) => (
            <UnusedList search={unused} selection={selection} actions={actions} />
          )}
        </Lazy>
      ) : (
        <ConnectorList
          list={list}
          ordering={{ view, onOrder: orderBy }}
          search={search}
          selection={selection}
          actions={actions}
          onClearSearch={() => lookFor("")}
          onBegin={tasks.begin}
        />
      )}
    </Page>
  );
}
