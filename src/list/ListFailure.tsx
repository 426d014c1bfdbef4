import { PortalError } from "../bitrix24/portal-error";
import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/ErrorNotice";
import styles from "./ListFailure.module.css";

/**
 * Says that connectors could not be read.
 *
 * @param props.isPartial some are shown all the same, from an earlier reading
 */
export function ListFailure(props: { error: Error; isPartial: boolean; onTryAgain: () => void }) {
  const error = PortalError.of(props.error);
  return (
    <div className={styles.failure}>
      <ErrorNotice
        headline={text(props.isPartial ? "list.partlyFailed" : "list.failed")}
        error={error}
      />
      <Button look={props.isPartial ? "plain" : "primary"} onClick={props.onTryAgain}>
        {text("action.tryAgain")}
      </Button>
    </div>
  );
}
