import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorWords } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CloseButton, firstFocus, Modal } from "../../ui/Modal";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import styles from "./DeletedDialog.module.css";
import { type DeletedConnector, deletedQuery, isRestorable } from "./deleted";
import { useRestore } from "./use-restore";

/** What was deleted since the page was opened, and the way to have it back. */
export function DeletedDialog() {
  const { data: deleted = [] } = useQuery(deletedQuery);
  const restore = useRestore();
  const [isWorking, setIsWorking] = useState(false);
  const restorable = deleted.filter(isRestorable);
  useLeaveGuard(isWorking);

  async function restoreAll() {
    setIsWorking(true);
    for (const { copy } of restorable) await restore(copy.id, copy.fields.title);
    setIsWorking(false);
  }

  return (
    <Modal role="dialog" size="large" title={text("deleted.title")} isBusy={isWorking}>
      <p className={styles.words}>
        {text(deleted.length === 0 ? "deleted.empty" : "deleted.hint")}
      </p>
      <ul className={styles.list}>
        {deleted.map((entry) => (
          <Entry
            key={entry.copy.id}
            entry={entry}
            onRestore={() => restore(entry.copy.id, entry.copy.fields.title)}
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
  const { title } = entry.copy.fields;
  return (
    <li className={styles.entry}>
      <div className={styles.name}>
        <bdi>{title}</bdi>
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

function stateText({ copy, state }: DeletedConnector): string {
  switch (state.kind) {
    case "gone":
      return text("deleted.gone", { id: String(copy.id) });
    case "coming-back":
      return text("deleted.comingBack");
    case "back":
      return text("deleted.back", { id: String(state.id) });
    case "refused":
    case "unclear": {
      const { reason, remedy } = errorWords(state.error.code, state.error.status);
      const headline = text(state.kind === "refused" ? "deleted.refused" : "deleted.unclear");
      return `${headline} ${text(reason)} ${text(remedy)}`;
    }
  }
}
