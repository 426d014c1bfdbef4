import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { collectSnapshots } from "../../biconnector/import-export";
import { usePortal } from "../../bitrix24/PortalContext";
import { PortalError } from "../../bitrix24/portal-error";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { focusOnMount } from "../../ui/focus";
import { CloseButton, firstFocus, Modal, useClose } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import { Progress } from "../../ui/Progress";
import styles from "./ImportExport.module.css";
import { saveSnapshots } from "./save-snapshots";

/**
 * Reads connectors and hands them out as a file.
 *
 * @param props.ids of the connectors, or null for all
 */
export function ExportDialog({ ids }: { ids: number[] | null }) {
  const close = useClose();
  const { rest } = usePortal();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const stopper = useRef(new AbortController());
  const { data, error, refetch } = useQuery({
    queryKey: ["connectors", "export", ids],
    queryFn: () =>
      collectSnapshots(rest, ids, {
        signal: stopper.current.signal,
        onProgress: (done, of) => setProgress({ done, of }),
      }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const unread = data ? (progress?.of ?? 0) - data.length : 0;

  function cancel() {
    stopper.current.abort();
    close();
  }

  function save() {
    saveSnapshots(data ?? []);
    close();
  }

  return (
    <Modal role="dialog" size="small" title={text("export.title")} onClose={cancel}>
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
        <CloseButton {...firstFocus}>{text("action.cancel")}</CloseButton>
      </ActionRow>
    </Modal>
  );
}
