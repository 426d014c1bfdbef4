import { useState } from "react";
import { text } from "../../i18n/text";
import { useExported } from "../../queries/import-export";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { focusOnMount } from "../../ui/focus";
import { JobProgress } from "../../ui/JobProgress";
import { Modal, useClose } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import { saveSnapshots } from "../save-snapshots";
import styles from "./ImportExport.module.css";

const notBegun = { done: 0, of: null };

/**
 * Reads connectors and hands them out as a file.
 *
 * @param props.ids of the connectors, or null for all
 */
export function ExportDialog({ ids }: { ids: number[] | null }) {
  const close = useClose();
  const [progress, setProgress] = useState<{ done: number; of: number | null }>(notBegun);
  const { data, error, refetch, isFetching } = useExported(ids, setProgress);
  const { snapshots, unread } = data ?? { snapshots: [], unread: 0 };

  function save() {
    saveSnapshots(snapshots);
    close();
  }

  return (
    <Modal role="dialog" size="small" title={text("export.title")}>
      {isFetching && <JobProgress label={text("export.reading")} progress={progress} />}
      {error && !isFetching && <Failure headline={text("list.failed")} error={error} />}
      {data && <p className={styles.words}>{text("export.ready", { count: snapshots.length })}</p>}
      {unread > 0 && (
        <Notice tone="warning">
          <p>{text("export.unread", { count: unread })}</p>
        </Notice>
      )}
      <Actions>
        {snapshots.length > 0 && (
          <Button look="primary" ref={focusOnMount} onClick={save}>
            {text("export.save")}
          </Button>
        )}
        {error && !isFetching && (
          <Button
            look="primary"
            onClick={() => {
              setProgress(notBegun);
              void refetch();
            }}
          >
            {text("action.tryAgain")}
          </Button>
        )}
      </Actions>
    </Modal>
  );
}
