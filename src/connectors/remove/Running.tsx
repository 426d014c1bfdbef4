import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { focusOnMount } from "../../ui/focus";
import { Progress } from "../../ui/Progress";
import styles from "./Removal.module.css";
import type { RemovalProgress } from "./use-removal";

const labels = {
  table: "remove.running.table",
  connection: "remove.running.connection",
  connector: "remove.running.connector",
} as const;

/** How far the removal has got, and the way to end it. */
export function Running(props: {
  progress: RemovalProgress;
  isStopping: boolean;
  onStop: () => void;
}) {
  const { level, done, of } = props.progress;
  return (
    <>
      <Progress
        label={text(labels[level])}
        detail={text("remove.progress", { done: numberText(done), of: numberText(of) })}
        share={done / of}
      />
      <p className={styles.quiet}>{text("remove.stopHint")}</p>
      <ActionRow>
        <Button ref={focusOnMount} isBusy={props.isStopping} onClick={props.onStop}>
          {text(props.isStopping ? "action.stopping" : "action.stop")}
        </Button>
      </ActionRow>
    </>
  );
}
