import { keyOf, type TrashEntry } from "../../biconnector/trash";
import { Bdi } from "../../i18n/bidi";
import { dateTimeText } from "../../i18n/formats";
import { nameOf } from "../../i18n/names";
import { text } from "../../i18n/text";
import { type DeletedConnector, useTrash } from "../../queries/trash-store";
import { Button } from "../../ui/Button";
import { failureText } from "../failure-text";
import { registeredText } from "../registered-text";
import { saveSnapshots } from "../save-snapshots";
import { isRestorable } from "./restore";
import styles from "./TrashDialog.module.css";

/** The page's id of the button that restores an entry. @param key of the entry */
export function restoreButtonId(key: string): string {
  return `restore-${key.replace(/\W/g, "-")}`;
}

/** What an entry is called. */
export function entryTitle({ id, fields: { title } }: TrashEntry): string {
  return nameOf({ id, title });
}

/**
 * A connector of the trash.
 *
 * @param props.onRemove called with the page's id of the button that asks for it to be deleted for good
 */
export function TrashItem(props: {
  deleted: DeletedConnector;
  onRestore: () => void;
  onRemove: (from: string) => void;
}) {
  const { deleted } = props;
  const { entry, state } = deleted;
  const title = entryTitle(entry);
  const removeId = `remove-${restoreButtonId(keyOf(entry))}`;
  return (
    <li className={styles.entry}>
      <div className={styles.name}>
        <Bdi>{title}</Bdi>
        <p className={styles.state} aria-live="polite">
          {stateText(deleted)}
        </p>
        <Limits deleted={deleted} />
        <div className={styles.links}>
          <Button
            look="link"
            aria-label={text("restore.downloadOf", { title })}
            onClick={() => saveSnapshots([entry])}
          >
            {text("restore.download")}
          </Button>
          {isRestorable(deleted) && (
            <Button
              id={removeId}
              look="link"
              aria-label={text("deleted.removeOf", { title })}
              onClick={() => props.onRemove(removeId)}
            >
              {text("deleted.remove")}
            </Button>
          )}
        </div>
      </div>
      {state.kind !== "back" && (
        <Button
          id={restoreButtonId(keyOf(entry))}
          aria-label={text("deleted.restoreOf", { title })}
          isBusy={state.kind === "coming-back"}
          onClick={props.onRestore}
        >
          {text("deleted.restore")}
        </Button>
      )}
    </li>
  );
}

/** What of it is not kept, or not for as long as the rest. */
function Limits({ deleted: { entry, state } }: { deleted: DeletedConnector }) {
  const { stored, isBusy } = useTrash();
  if (state.kind === "back" || state.kind === "coming-back") return null;
  const kept = stored?.entries.find((each) => keyOf(each) === keyOf(entry));
  const limit = entry.isLogoLost
    ? "deleted.logoLost"
    : isBusy
      ? null
      : !kept
        ? "deleted.here"
        : kept.isLogoLost
          ? "deleted.logoHere"
          : null;
  return limit && <p className={styles.state}>{text(limit)}</p>;
}

function stateText({ entry, state }: DeletedConnector): string {
  switch (state.kind) {
    case "gone": {
      const number = text("deleted.gone", { id: String(entry.id) });
      return `${number} · ${text("deleted.when", { when: whenText(entry.deletedAt) })}`;
    }
    case "coming-back":
      return text("deleted.comingBack");
    case "back":
      return registeredText("deleted.back", entryTitle(entry), state.end);
    case "refused":
    case "unclear":
      return failureText(text(`deleted.${state.kind}`), state.error);
  }
}

/** A moment by the clock of this computer. */
function whenText(milliseconds: number): string {
  const moment = new Date(milliseconds);
  const asIfUtc = new Date(milliseconds - moment.getTimezoneOffset() * 60_000);
  return dateTimeText(asIfUtc.toISOString().slice(0, 19).replace("T", " "));
}
