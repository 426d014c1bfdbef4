import { useState } from "react";
import { usePortal } from "../../bitrix24/PortalContext";
import { type AccessCause, callErrorOf, errorText } from "../../i18n/error-text";
import { plainText, text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import styles from "./AccessProblem.module.css";
import { DiagnosisList } from "./DiagnosisList";

/** What an administrator can change. Nobody but the person can sign in again. */
type CauseForOthers = Exclude<AccessCause, "session">;

/**
 * All there is to see while the portal lets this person or this application read nothing.
 *
 * @param props.isChecking it is being asked again
 */
export function AccessProblem(props: {
  cause: AccessCause;
  error: Error;
  isChecking: boolean;
  onCheckAgain: () => void;
}) {
  const { cause, error } = props;
  const { host } = usePortal();
  const [asksWhy, setAsksWhy] = useState(false);
  const message = cause === "session" ? null : messageFor(cause, error, host);
  return (
    <div className={styles.problem}>
      <div role="alert" className={styles.words}>
        <h2>{text("list.failed")}</h2>
        <p>{errorText(error)}</p>
        <p className={styles.code}>{text("error.code", { code: callErrorOf(error).code })}</p>
      </div>
      <div className={styles.actions}>
        {message && (
          <CopyButton look="primary" label={text("report.copy")} content={() => message}>
            <pre className={styles.message}>{message}</pre>
          </CopyButton>
        )}
        <Button
          look={message ? "plain" : "primary"}
          isBusy={props.isChecking}
          onClick={props.onCheckAgain}
        >
          {text("action.checkAgain")}
        </Button>
      </div>
      <Button look="link" aria-expanded={asksWhy} onClick={() => setAsksWhy(!asksWhy)}>
        {text("access.why")}
      </Button>
      {asksWhy && <DiagnosisList cause={cause} />}
    </div>
  );
}

/** What an administrator has to know to change it: where, what is missing, where to give it. No token, no address. */
function messageFor(cause: CauseForOthers, error: Error, host: string): string {
  const { code, status } = callErrorOf(error);
  return [
    plainText("access.message", { application: text("page.title"), portal: host }),
    plainText(`access.message.${cause === "rights" ? "permission" : cause}`, {}),
    `${code} (${status})`,
  ].join("\n");
}
