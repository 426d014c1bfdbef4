import { text } from "../i18n/text";
import { Failure } from "../ui/Failure";
import styles from "./ListFailure.module.css";

/**
 * Says that connectors could not be read.
 *
 * @param props.isPartial some are shown all the same, from an earlier reading
 */
export function ListFailure(props: { error: Error; isPartial: boolean; onTryAgain: () => void }) {
  return (
    <div className={styles.failure}>
      <Failure headline={text(props.isPartial ? "list.partlyFailed" : "list.failed")} {...props} />
    </div>
  );
}
