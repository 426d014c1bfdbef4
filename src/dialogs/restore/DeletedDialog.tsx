import { useState } from "react";
import type { Snapshot } from "../../biconnector/snapshots";
import { Bdi } from "../../i18n/bidi";
import { errorText } from "../../i18n/error-text";
import { nameOf } from "../../i18n/names";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import framed from "../../ui/framed-list.module.css";
import { CloseButton, firstFocus, Modal } from "../../ui/Modal";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import styles from "./DeletedDialog.module.css";
import { type DeletedConnector, isRestorable, useDeleted, useRestore } from "./deleted";

/** What was deleted since the page was opened, and the way to have it back. */
export function DeletedDialog() {
  const deleted = useDeleted();
  const restore = useRestore();
  const [isWorking, setIsWorking] = useState(false);
  const restorable = deleted.filter(isRestorable);
  useLeaveGuard(isWorking);

  async function restoreAll() {
    setIsWorking(true);
    for (const { snapshot } of restorable) await restore(snapshot.id, titleOf(snapshot));
    setIsWorking(false);
  }

  return (
    <Modal role="dialog" size="large" title={text("deleted.title")} isBusy={isWorking}>
      <p className={styles.words}>
        {text(deleted.length === 0 ? "deleted.empty" : "deleted.hint")}
      </p>
      <ul className={`${framed.list} ${styles.list}`}>
        {deleted.map((entry) => (
          <Entry
            key={entry.snapshot.id}
            entry={entry}
            onRestore={() => restore(entry.snapshot.id, titleOf(entry.snapshot))}
          />
        ))}
      </ul>
      <ActionRow>
        {restorable.length > 1 && (
          <Button look="primary" isBusy={isWorking} onClick={restoreAll}>
            {text("deleted.restoreAll", { count: restorable.length })}
          </Button>
        )}
        <CloseButton isBusy={isWorking} {...firstFocus}>
          {text("action.close")}
        </CloseButton>
      </ActionRow>
    </Modal>
  );
}

function Entry({ entry, onRestore }: { entry: DeletedConnector; onRestore: () => void }) {
  const title = titleOf(entry.snapshot);
  return (
    <li className={styles.entry}>
      <div className={styles.name}>
        <Bdi>{title}</Bdi>
        <p className={styles.state} aria-live="polite">
          {stateText(entry)}
        </p>
      </div>
      {isRestorable(entry) && (
        <Button aria-label={text("deleted.restoreOf", { title })} onClick={onRestore}>
          {text("deleted.restore")}
        </Button>
      )}
    </li>
  );
}

function titleOf({ id, fields: { title } }: Snapshot): string {
  return nameOf({ id, title });
}

function stateText({ snapshot, state }: DeletedConnector): string {
  switch (state.kind) {
    case "gone":
      return text("deleted.gone", { id: String(snapshot.id) });
    case "coming-back":
      return text("deleted.comingBack");
    case "back":
      return text("deleted.back", { id: String(state.id) });
    case "refused":
    case "unclear": {
      const headline = text(state.kind === "refused" ? "deleted.refused" : "deleted.unclear");
      return `${headline} ${errorText(state.error)}`;
    }
  }
}
