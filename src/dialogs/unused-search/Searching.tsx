import type { SearchProgress } from "../../biconnector/unused";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Progress } from "../../ui/Progress";
import styles from "./Searching.module.css";

/** How far the search for connectors that nobody uses has got, instead of the list. */
export function Searching(props: {
  progress: SearchProgress;
  job: { isStopping: boolean; stop: () => void };
}) {
  const { isStopping, stop } = props.job;
  return (
    <div className={styles.searching}>
      <Progress label={text("unused.searching")} {...shareOf(props.progress)} />
      <Button isBusy={isStopping} onClick={stop}>
        {text(isStopping ? "action.stopping" : "action.stop")}
      </Button>
    </div>
  );
}

function shareOf(progress: SearchProgress): { detail: string; share: number | null } {
  switch (progress.step) {
    case "reading":
      return { detail: text("unused.reading", { count: progress.found }), share: null };
    case "checking": {
      const { checked, of } = progress;
      const detail = text("unused.checking", { done: numberText(checked), of: numberText(of) });
      return { detail, share: of === 0 ? 1 : checked / of };
    }
    case "showing":
      return { detail: text("unused.showing"), share: 1 };
  }
}
