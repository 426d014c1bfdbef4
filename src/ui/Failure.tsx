import type { ReactNode } from "react";
import { type CallError, callErrorOf, errorText } from "../i18n/error-text";
import { text } from "../i18n/text";
import { Button } from "./Button";
import styles from "./Failure.module.css";
import { Notice } from "./Notice";

/**
 * Says what failed, why, and what to do about it; the code in small print is for support.
 *
 * @param props.headline what the person wanted and did not get
 * @param props.onTryAgain left out where the way on is somewhere else
 * @param props.isPartial there is something to see all the same: trying again can wait
 * @param props.reason why, where the error itself has no better words
 * @param props.children more to do, beside trying again
 */
export function Failure(props: {
  headline: string;
  error: Error | CallError;
  onTryAgain?: () => void;
  isPartial?: boolean;
  reason?: ReactNode;
  children?: ReactNode;
}) {
  const { onTryAgain } = props;
  return (
    <div>
      <Notice tone="error" role="alert">
        <p className={styles.headline}>{props.headline}</p>
        {props.reason ?? <p>{errorText(props.error)}</p>}
        <p className={styles.code}>{text("error.code", { code: callErrorOf(props.error).code })}</p>
      </Notice>
      <div className={styles.actions}>
        {onTryAgain && (
          <Button look={props.isPartial ? "plain" : "primary"} onClick={onTryAgain}>
            {text("action.tryAgain")}
          </Button>
        )}
        {props.children}
      </div>
    </div>
  );
}
