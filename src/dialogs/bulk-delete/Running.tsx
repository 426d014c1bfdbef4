import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { focusOnMount } from "../../ui/focus";
import { Progress } from "../../ui/Progress";
import styles from "./BulkDelete.module.css";
import type { BulkProgress } from "./use-bulk-delete";

const labels = {
  table: "bulkDelete.running.table",
  connection: "bulkDelete.running.connection",
  connector: "bulkDelete.running.connector",
} as const;

/** How far the removal has got, and the way to end it. */
export function Running(props: {
  progress: BulkProgress;
  isStopping: boolean;
  onStop: () => void;
}) {
  const { level, done, of } = props.progress;
  return (
    <>
      <Progress
        label={text(labels[level])}
        detail={text("progress.count", { done: numberText(done), of: numberText(of) })}
        share={done / of}
      />
      <p className={styles.quiet}>{text("bulkDelete.stopHint")}</p>
      <ActionRow>
        <Button ref={focusOnMount} isBusy={props.isStopping} onClick={props.onStop}>
          {text(props.isStopping ? "action.stopping" : "action.stop")}
        </Button>
      </ActionRow>
    </>
  );
}
