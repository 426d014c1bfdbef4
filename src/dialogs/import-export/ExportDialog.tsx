import { useRef, useState } from "react";
import { PortalError } from "../../bitrix24/portal-error";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { useExported } from "../../queries/import-export";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { focusOnMount } from "../../ui/focus";
import { firstFocus, Modal } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import { Progress } from "../../ui/Progress";
import styles from "./ImportExport.module.css";
import { saveSnapshots } from "./save-snapshots";

/**
 * Reads connectors and hands them out as a file.
 *
 * @param props.ids of the connectors, or null for all
 */
export function ExportDialog(props: {
  ids: number[] | null;
  onEnd: () => void;
  onClosed: () => void;
}) {
  const { ids, onEnd } = props;
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const stopper = useRef(new AbortController());
  const { data, error, refetch } = useExported(ids, () => ({
    signal: stopper.current.signal,
    onProgress: (done, of) => setProgress({ done, of }),
  }));
  const unread = data ? (progress?.of ?? 0) - data.length : 0;

  function close() {
    stopper.current.abort();
    onEnd();
  }

  function save() {
    saveSnapshots(data ?? []);
    onEnd();
  }

  return (
    <Modal
      role="dialog"
      size="small"
      title={text("export.title")}
      onClose={close}
      onClosed={props.onClosed}
    >
      {!data && !error && (
        <Progress
          label={text("export.reading")}
          detail={
            progress
              ? text("bulkDelete.progress", {
                  done: numberText(progress.done),
                  of: numberText(progress.of),
                })
              : ""
          }
          share={progress ? progress.done / Math.max(1, progress.of) : null}
        />
      )}
      {error && <ErrorNotice headline={text("export.failed")} error={PortalError.of(error)} />}
      {data && <p className={styles.words}>{text("export.ready", { count: data.length })}</p>}
      {unread > 0 && (
        <Notice tone="warning">
          <p>{text("export.unread", { count: unread })}</p>
        </Notice>
      )}
      <ActionRow>
        {data && data.length > 0 && (
          <Button look="primary" ref={focusOnMount} onClick={save}>
            {text("export.save")}
          </Button>
        )}
        {error && (
          <Button look="primary" onClick={() => refetch()}>
            {text("action.tryAgain")}
          </Button>
        )}
        <Button {...firstFocus} onClick={close}>
          {text("action.cancel")}
        </Button>
      </ActionRow>
    </Modal>
  );
}
