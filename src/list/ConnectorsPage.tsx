import { useMemo, useState } from "react";
import { withoutOuterBlanks } from "../biconnector/blanks";
import type { ConnectorColumn } from "../biconnector/connectors";
import { keepOrder, keptOrder, type ListOrder } from "../biconnector/kept-order";
import { usePortal } from "../bitrix24/PortalContext";
import { accessCauseOf } from "../i18n/error-text";
import { searchFor } from "../i18n/formats";
import { text } from "../i18n/text";
import { Lazy } from "../lazy/Lazy";
import { loadLazy } from "../lazy/load";
import { GoToRowContext, OpenDialogContext } from "../lazy/open-dialog";
import { isKnownEmpty, useConnectors } from "../queries/connectors";
import { useUnused } from "../queries/unused";
import { useConnectionsRefresh } from "../queries/usage";
import { focusFirstOf } from "../ui/focus";
import { Page } from "../ui/Page";
import { Skeleton } from "../ui/Skeleton";
import { useDebounced } from "../ui/use-debounced";
import { ConnectorList } from "./ConnectorList";
import { headingId, searchId } from "./control-ids";
import { ListCount } from "./ListCount";
import { SelectionBar } from "./SelectionBar";
import { Toolbar } from "./Toolbar";
import { UnusedList } from "./UnusedList";
import { useDialog } from "./use-dialog";
import { useFocusOnPage } from "./use-focus-on-page";
import { useRowFocus } from "./use-row-focus";
import { useSelection } from "./use-selection";

/**
 * How long typing has to pause inside of a word that an input method is composing, in milliseconds. On a telephone that
 * is every word: it cannot wait for ever.
 */
const composingPause = 3000;

/** The application's screen: the connectors, and what can be done with them. */
export function ConnectorsPage() {
  const portal = usePortal();
  const refreshConnections = useConnectionsRefresh();
  const [typed, setTyped] = useState("");
  const [isComposing, setIsComposing] = useState(false);
  const [onlyUnused, setOnlyUnused] = useState(false);
  const [order, setOrder] = useState(() => keptOrder(portal));
  const search = useDebounced(withoutOuterBlanks(typed), isComposing ? composingPause : undefined);
  const view = { ...order, search };

  const list = useConnectors(view);
  const listed = list.data?.pages.flatMap((page) => page.connectors) ?? [];
  const isFound = useMemo(() => searchFor(search), [search]);
  const unused = useUnused(onlyUnused, isFound, loadSearch);
  const connectors = onlyUnused ? [...unused.unused, ...unused.unchecked] : listed;
  const isFirstVisit = !onlyUnused && !search && isKnownEmpty(list);
  const hasFailed = onlyUnused
    ? unused.error && unused.isComplete === null
    : list.isError && listed.length === 0;
  const failure = useStandingError(list);
  const selection = useSelection(connectors);
  const { dialog, open, close, moveFocus } = useDialog(connectors);
  // A dialog holds what was typed or done there, and has words of its own for what is refused.
  const refusal = failure && !dialog && listed.length === 0 && accessCauseOf(failure);
  const { goToRow, wanted } = useRowFocus(dialog !== null);
  useFocusOnPage();

  function lookFor(words: string) {
    // What is out of sight must not be deleted along with the rest.
    selection.clear();
    setTyped(words);
  }

  function clearSearch() {
    lookFor("");
    focusFirstOf([searchId]);
  }

  function filter(isWanted: boolean) {
    selection.clear();
    if (!isWanted) unused.cancel();
    setOnlyUnused(isWanted);
  }

  function orderBy(column: ConnectorColumn) {
    selection.clear();
    const isTurned = order.orderBy === column && order.direction === "ASC";
    const chosen: ListOrder = { orderBy: column, direction: isTurned ? "DESC" : "ASC" };
    setOrder(chosen);
    keepOrder(portal, chosen);
  }

  function refresh() {
    refreshConnections();
    if (onlyUnused) unused.again();
    else void list.refetch();
  }

  const bar = selection.ids.size > 0 && (
    <SelectionBar
      connectors={connectors.filter(({ id }) => selection.ids.has(id))}
      onClear={selection.clear}
    />
  );
  const above = dialog && (
    <Lazy waiting={null} onGiveUp={close}>
      {({ DialogHost }) => (
        <DialogHost dialog={dialog} close={close} onLeft={() => moveFocus(wanted)} />
      )}
    </Lazy>
  );

  if (refusal) {
    return (
      <Page bar={null} above={null}>
        <h1 className="visually-hidden">{text("page.title")}</h1>
        <Lazy waiting={<Skeleton />} onGiveUp={refresh}>
          {({ AccessProblem }) => (
            <AccessProblem
              cause={refusal}
              error={failure}
              isChecking={list.isFetching}
              onCheckAgain={refresh}
            />
          )}
        </Lazy>
      </Page>
    );
  }

  return (
    <OpenDialogContext value={open}>
      <GoToRowContext value={goToRow}>
        <Page bar={bar} above={above}>
          {/* The portal shows the title above the frame. */}
          <h1 id={headingId} className="visually-hidden" tabIndex={-1}>
            {text("page.title")}
          </h1>
          <Toolbar
            search={typed}
            onSearch={lookFor}
            onComposing={setIsComposing}
            onlyUnused={onlyUnused}
            onOnlyUnused={filter}
            isRefreshing={onlyUnused ? unused.progress !== null : list.isRefetching}
            onRefresh={refresh}
            registering={isFirstVisit ? null : hasFailed ? "plain" : "primary"}
          />
          <ListCount
            list={list}
            unused={onlyUnused ? unused : null}
            selected={selection.ids.size}
          />
          {onlyUnused ? (
            <UnusedList
              search={unused}
              words={search}
              selection={selection}
              onClearSearch={clearSearch}
              onGiveUp={() => filter(false)}
            />
          ) : (
            <ConnectorList
              list={list}
              ordering={{ view, onOrder: orderBy }}
              search={search}
              selection={selection}
              onClearSearch={clearSearch}
            />
          )}
        </Page>
      </GoToRowContext>
    </OpenDialogContext>
  );
}

/** Why the list could not be read, also while it is being asked for again. */
function useStandingError({ error, isPending }: { error: Error | null; isPending: boolean }) {
  const [standing, setStanding] = useState<Error | null>(null);
  const now = error ?? (isPending ? standing : null);
  if (now !== standing) setStanding(now);
  return now;
}

async function loadSearch() {
  return (await loadLazy()).findUnused;
}
