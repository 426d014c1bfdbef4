import type { SearchProgress } from "../biconnector/unused";
import { numberText } from "../i18n/formats";
import { text } from "../i18n/text";
import type { UnusedSearch } from "../queries/unused";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { Notice } from "../ui/Notice";
import { Progress } from "../ui/Progress";
import type { RowActions } from "./ConnectorRow";
import { ConnectorTable } from "./ConnectorTable";
import { ListFailure } from "./ListFailure";
import styles from "./UnusedList.module.css";
import type { Selection } from "./use-selection";

/** The connectors that nobody uses, oldest first, and apart from them those that could not be checked. */
export function UnusedList(props: {
  search: UnusedSearch;
  selection: Selection;
  actions: RowActions;
}) {
  const { unused, unchecked, isComplete, error, progress, again, stop } = props.search;
  if (progress) return <Searching progress={progress} onStop={stop} />;
  if (error) return <ListFailure error={error} isPartial={false} onTryAgain={again} />;
  if (isComplete === null) return null;

  const table = {
    isStale: false,
    ordering: null,
    selection: props.selection,
    actions: props.actions,
  };
  return (
    <>
      {!isComplete && (
        <div className={styles.notice}>
          <Notice tone="warning">
            <p>{text("unused.incomplete")}</p>
          </Notice>
        </div>
      )}
      {unused.length > 0 && (
        <ConnectorTable {...table} label={text("unused.name")} pages={props.search.unusedPages} />
      )}
      {unused.length === 0 && (
        <EmptyState
          level={2}
          title={text("unused.empty.title")}
          paragraphs={[text("unused.empty.hint")]}
        />
      )}
      {unchecked.length > 0 && (
        <section className={styles.unchecked}>
          <h2>{text("unchecked.name")}</h2>
          <p>{text("unchecked.hint", { count: unchecked.length })}</p>
          <Button onClick={again}>{text("action.tryAgain")}</Button>
          <ConnectorTable
            {...table}
            label={text("unchecked.name")}
            pages={props.search.uncheckedPages}
          />
        </section>
      )}
    </>
  );
}

function Searching(props: { progress: SearchProgress; onStop: () => void }) {
  return (
    <div className={styles.searching}>
      <Progress label={text("unused.searching")} {...shareOf(props.progress)} />
      <Button onClick={props.onStop}>{text("action.stop")}</Button>
    </div>
  );
}

function shareOf(progress: SearchProgress): { detail: string; share: number | null } {
  switch (progress.step) {
    case "reading":
      return { detail: text("unused.reading", { count: progress.found }), share: null };
    case "checking": {
      const { checked, of } = progress;
      const detail = text("unused.checking", { done: numberText(checked), of: numberText(of) });
      return { detail, share: of === 0 ? 1 : checked / of };
    }
    case "showing":
      return { detail: text("unused.showing"), share: 1 };
  }
}
