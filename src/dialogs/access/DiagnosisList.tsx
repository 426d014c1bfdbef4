import type { Diagnosis } from "../../biconnector/diagnosis";
import type { AccessCause } from "../../i18n/error-text";
import { type MessageId, text } from "../../i18n/text";
import { useDiagnosis } from "../../queries/diagnosis";
import { Failure } from "../../ui/Failure";
import styles from "./AccessProblem.module.css";

/** A condition for the application to work, and whether it is met; null for nobody knows. */
type Condition = [label: MessageId, isMet: boolean | null];

/** Asks the portal for each condition, and shows which one fails. */
export function DiagnosisList({ cause }: { cause: AccessCause }) {
  const { data, error, refetch } = useDiagnosis();
  if (error) {
    return (
      <Failure
        headline={text("access.checkFailed")}
        error={error}
        onTryAgain={() => void refetch()}
      />
    );
  }
  if (!data) return <p role="status">{text("access.checking")}</p>;
  return (
    <ul className={styles.conditions} aria-label={text("access.why")}>
      {conditionsOf(data, cause).map(([label, isMet]) => (
        <li key={label} data-met={isMet}>
          <span>{text(label)}</span>
          <b>{text(isMet === null ? "access.unknown" : isMet ? "details.yes" : "details.no")}</b>
        </li>
      ))}
    </ul>
  );
}

function conditionsOf(found: Diagnosis, cause: AccessCause): Condition[] {
  return [
    ["access.installed", found.isInstalled],
    ["access.scope", found.hasScope],
    ["access.offered", found.isOffered],
    // Whoever was not given the application gets no answer at all.
    ["access.given", cause !== "user"],
    ["access.rights", cause === "permission" || cause === "rights" ? false : null],
    ["access.administrator", found.isAdministrator],
  ];
}
