import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { Failure } from "../ui/Failure";
import { Overlay } from "../ui/Overlay";
import styles from "./LazyFailure.module.css";

/** Lazy code did not come: as harmless as a lost answer, and told like one. */
export function LazyFailure(props: { onTryAgain: () => void; onGiveUp: () => void }) {
  return (
    <Overlay place="centre">
      <div className={styles.failure}>
        <Failure
          headline={text("lazy.failed")}
          error={{ code: "NETWORK_ERROR", status: 0 }}
          onTryAgain={props.onTryAgain}
        >
          <Button onClick={props.onGiveUp}>{text("action.cancel")}</Button>
        </Failure>
      </div>
    </Overlay>
  );
}
