import { useState } from "react";
import { hitsEveryCall } from "../../biconnector/job-watch";
import { keyOf, type TrashEntry } from "../../biconnector/trash";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { removeForGood, syncTrash, useTrashReading } from "../../queries/trash";
import { type DeletedConnector, useTrash } from "../../queries/trash-store";
import { useJob } from "../../queries/use-job";
import { ActionRow, Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { focusFirstOf, nextPlaces } from "../../ui/focus";
import framed from "../../ui/framed-list.module.css";
import { StopButton } from "../../ui/JobProgress";
import { CloseButton, DialogFrame, firstFocus, Modal, ModalDescription } from "../../ui/Modal";
import { useFocusKeeper } from "../../ui/use-focus-keeper";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { saveSnapshots } from "../save-snapshots";
import { isRestorable, useRestore } from "./restore";
import styles from "./TrashDialog.module.css";
import { entryTitle, restoreButtonId, TrashItem } from "./TrashItem";
import { TrashNotice } from "./TrashNotice";

/** What is asked before it leaves the trash for good. */
interface Asked {
  title: string;
  entries: TrashEntry[];
  /** Where the focus goes afterwards: the page's ids, the best place first. */
  places: string[];
}

const closeId = "close-trash";
const emptyId = "empty-trash";

/** What this person deleted, here or in another window, and the way to have it back. */
export function TrashDialog() {
  const portal = usePortal();
  const { list, keeping } = useTrash();
  const restore = useRestore();
  const reading = useTrashReading();
  // It may have been read since then, as storing reads it as well.
  const failure = keeping.kind === "failed" ? reading.error : null;
  const all = useJob<"under way">();
  const isWorking = all.progress !== null;
  const closing = useFocusKeeper(isWorking ? "working" : "at rest");
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Of the entries that are looked for before they are restored. */
  const [sought, setSought] = useState<readonly string[]>([]);
  const isSought = ({ entry }: DeletedConnector) => sought.includes(keyOf(entry));
  const restorable = list
    .filter((each) => isRestorable(each) && !isSought(each))
    .map(({ entry }) => entry);
  useLeaveGuard(isWorking);

  const bringBack = (entry: TrashEntry) =>
    restore({ id: entry.id, title: entry.fields.title }, keyOf(entry));

  /**
   * One after the other, until the person stops it or the portal takes no calls. Whatever else failed stays in the
   * list.
   */
  async function restoreAll() {
    await all.run("under way", async ({ signal }) => {
      await syncTrash(portal);
      for (const entry of restorable) {
        if (signal.aborted) return;
        const error = await bringBack(entry);
        if (error && hitsEveryCall(error)) return;
      }
    });
  }

  const placesAfter = (entry: TrashEntry) => [
    ...nextPlaces(
      keyOf(entry),
      list.map((each) => keyOf(each.entry)),
    ).map(restoreButtonId),
    closeId,
  ];

  async function restoreOne(entry: TrashEntry) {
    const places = placesAfter(entry);
    // Another window may have restored it, or let it go for good.
    setSought((keys) => [...keys, keyOf(entry)]);
    await syncTrash(portal);
    setSought((keys) => keys.filter((key) => key !== keyOf(entry)));
    await bringBack(entry);
    // Its button is gone, and the focus with it.
    if (!document.activeElement?.matches("button")) focusFirstOf(places);
  }

  return (
    <>
      <Modal role="dialog" size="large" title={text("deleted.title")} isBusy={isWorking}>
        {failure && (
          <Failure
            headline={text("deleted.failed")}
            error={failure}
            isPartial={list.length > 0}
            onTryAgain={() => reading.refetch()}
          />
        )}
        <TrashNotice reading={reading.isPending ? "pending" : failure ? "error" : "success"} />
        <ul className={`${framed.list} ${styles.list}`}>
          {list.map((deleted) => (
            <TrashItem
              key={keyOf(deleted.entry)}
              deleted={isSought(deleted) ? { ...deleted, state: { kind: "coming-back" } } : deleted}
              onRestore={() => restoreOne(deleted.entry)}
              onRemove={(from) =>
                setAsked({
                  title: text("deleted.removeOf", { title: entryTitle(deleted.entry) }),
                  entries: [deleted.entry],
                  places: [from, ...placesAfter(deleted.entry)],
                })
              }
            />
          ))}
        </ul>
        <ActionRow>
          {all.progress ? (
            <StopButton job={all} />
          ) : (
            restorable.length > 1 && (
              <Button look="primary" onClick={restoreAll}>
                {text("deleted.restoreAll", { count: restorable.length })}
              </Button>
            )
          )}
          {list.length > 0 && (
            <Button onClick={() => saveSnapshots(list.map(({ entry }) => entry))}>
              {text("restore.download")}
            </Button>
          )}
          {restorable.length > 0 && (
            <Button
              id={emptyId}
              isBusy={isWorking}
              onClick={() =>
                setAsked({
                  title: text("deleted.emptyTrash"),
                  entries: restorable,
                  places: [emptyId, closeId],
                })
              }
            >
              {text("deleted.emptyTrash")}
            </Button>
          )}
          <CloseButton ref={closing} id={closeId} isBusy={isWorking} {...firstFocus}>
            {text("action.close")}
          </CloseButton>
        </ActionRow>
      </Modal>
      {asked && (
        <DialogFrame
          value={{ close: () => setAsked(null), onLeft: () => focusFirstOf(asked.places) }}
        >
          <RemovalDialog
            title={asked.title}
            count={asked.entries.length}
            onConfirm={() => {
              setAsked(null);
              removeForGood(portal, asked.entries);
            }}
          />
        </DialogFrame>
      )}
    </>
  );
}

/** Asks before connectors leave the trash for good. @param props.count how many there are */
function RemovalDialog(props: { title: string; count: number; onConfirm: () => void }) {
  return (
    <Modal role="alertdialog" size="small" title={props.title}>
      <ModalDescription>
        <p className={styles.words}>{text("deleted.removeLost", { count: props.count })}</p>
      </ModalDescription>
      <Actions>
        <Button look="danger" onClick={props.onConfirm}>
          {text("deleted.remove")}
        </Button>
      </Actions>
    </Modal>
  );
}
