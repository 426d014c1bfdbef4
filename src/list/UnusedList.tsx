import { text } from "../i18n/text";
import { Lazy } from "../lazy/Lazy";
import type { UnusedSearch } from "../queries/unused";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { Notice } from "../ui/Notice";
import { Skeleton } from "../ui/Skeleton";
import { ConnectorTable } from "./ConnectorTable";
import { NothingFound } from "./EmptyList";
import { ListFailure } from "./ListFailure";
import styles from "./UnusedList.module.css";
import type { Selection } from "./use-selection";

/**
 * The connectors without visible connections, oldest first, and apart from them those that could not be checked.
 *
 * @param props.words what was looked for among them; empty when all are shown
 * @param props.onGiveUp called when the code that searches cannot be loaded and the person does without it
 */
export function UnusedList(props: Listed & { onGiveUp: () => void }) {
  const { progress } = props.search;
  return (
    <Lazy waiting={<Skeleton label={text("list.loading")} />} onGiveUp={props.onGiveUp}>
      {({ Searching }) =>
        progress ? <Searching progress={progress} job={props.search} /> : <Found {...props} />
      }
    </Lazy>
  );
}

interface Listed {
  search: UnusedSearch;
  words: string;
  selection: Selection;
  onClearSearch: () => void;
}

function Found(props: Listed) {
  const { unused, unchecked, unmatched, isComplete, error, again } = props.search;
  const isKnown = isComplete !== null;
  const failure = error && <ListFailure error={error} isPartial={isKnown} onTryAgain={again} />;
  if (!isKnown) return failure;

  const table = { isStale: false, ordering: null, selection: props.selection };
  return (
    <>
      {failure}
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
      {unused.length === 0 && unmatched > 0 && (
        <NothingFound
          search={props.words}
          where={text("unused.search.hint")}
          onClearSearch={props.onClearSearch}
        />
      )}
      {unused.length === 0 && unmatched === 0 && (
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
