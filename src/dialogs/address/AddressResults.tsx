import { Bdi } from "../../i18n/bidi";
import { errorText } from "../../i18n/error-text";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { focusOnMount } from "../../ui/focus";
import { LongList } from "../../ui/LongList";
import { CloseButton } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import { numberOf } from "../connector-name";
import { supportCode } from "../failure-text";
import styles from "./Address.module.css";
import { type AddressJob, type Entry, undoableOf, unfinishedOf } from "./use-address-job";

/** What became of every connector, first those that need attention, and the way back. */
export function AddressResults(props: { entries: Entry[]; work: AddressJob }) {
  const { entries, work } = props;
  const { isUndo } = work;
  const concerned = entries.filter((entry) => entry.isUndo === isUndo);
  const done = concerned.filter(isDone).length;
  const isAllDone = done === concerned.length;
  const inOrder = [...entries.filter((entry) => !isDone(entry)), ...entries.filter(isDone)];
  const hasUnfinished = unfinishedOf(entries, isUndo).length > 0;
  const isUndoable = undoableOf(entries).length > 0;

  return (
    <>
      <Notice tone={isAllDone ? "success" : "warning"}>
        <h2 className={styles.headline} tabIndex={-1} ref={focusOnMount}>
          {text(isUndo ? "address.undone" : "address.done", {
            done: numberText(done),
            of: numberText(concerned.length),
          })}
        </h2>
        {isUndoable && <p>{text("address.undoHint")}</p>}
      </Notice>
      <LongList items={inOrder} label={text("results.list")} hasNoControls>
        {(entry) => <ResultLine key={entry.change.id} entry={entry} />}
      </LongList>
      <ActionRow>
        {hasUnfinished && (
          <Button look="primary" onClick={work.tryAgain}>
            {text("results.tryAgain")}
          </Button>
        )}
        {isUndoable && <Button onClick={work.undo}>{text("address.undo")}</Button>}
        <CloseButton look={hasUnfinished ? "plain" : "primary"}>{text("action.close")}</CloseButton>
      </ActionRow>
    </>
  );
}

function ResultLine({ entry }: { entry: Entry }) {
  const { id, title } = entry.change;
  const code = supportCode(entry.outcome);
  return (
    <li className={styles.entry}>
      <p className={styles.title}>
        <Bdi>{title}</Bdi> <span className={styles.quiet}>{numberOf(id)}</span>
      </p>
      <p className={styles.outcome} data-done={isDone(entry)}>
        {addressOutcomeText(entry)}
        {code && <span className={styles.quiet}> {text("error.code", { code })}</span>}
      </p>
    </li>
  );
}

/** Whether a connector has the addresses that it was to get. */
function isDone({ outcome: { kind } }: Entry): boolean {
  return kind === "changed" || kind === "as-wanted";
}

/** What became of a connector, and why, as far as that is known. */
function addressOutcomeText({ outcome, isUndo }: Entry): string {
  switch (outcome.kind) {
    case "changed":
      return text(isUndo ? "address.outcome.undone" : "address.outcome.changed");
    case "as-wanted":
      return text("address.outcome.asWanted");
    case "gone":
      return text("address.outcome.gone");
    case "changed-meanwhile":
      return text("address.outcome.meanwhile");
    case "not-tried":
      return text("address.outcome.notTried");
    case "refused":
      return text("address.outcome.refused", { reason: errorText(outcome.error) });
    case "unclear":
      return text("address.outcome.unclear", { reason: errorText(outcome.error) });
  }
}
