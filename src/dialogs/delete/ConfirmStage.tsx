import type { ReactNode } from "react";
import { RichText } from "../../i18n/RichText";
import { text } from "../../i18n/text";
import { ModalDescription } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import styles from "./DeleteDialog.module.css";
import type { Dependents } from "./stage";
import type { Subject } from "./use-deletion";

/**
 * Says what is known of its dependents and what would be lost, and asks.
 *
 * @param props.checkId the page's id of what is known
 * @param props.offer what else can be done before it is deleted
 */
export function ConfirmStage(props: {
  subject: Subject;
  dependents: Dependents;
  checkId: string;
  offer: ReactNode;
}) {
  const { kind, title } = props.subject;
  return (
    <>
      <ModalDescription className={styles.consequences}>
        <Check kind={kind} dependents={props.dependents} id={props.checkId} />
        <p>
          <RichText id={`delete.${kind}.goes`} title={title} />
        </p>
        <p>{text(`delete.${kind}.kept`)}</p>
      </ModalDescription>
      {props.offer}
    </>
  );
}

/** What is known of the dependents. Room for two lines is kept, so that nothing below moves when that changes. */
function Check({
  kind,
  dependents,
  id,
}: {
  kind: Subject["kind"];
  dependents: Dependents;
  id: string;
}) {
  const isFound = dependents.kind === "read" && dependents.data > 0;
  const tone = isFound || dependents.kind === "unreadable" ? "warning" : "info";
  return (
    <div id={id} className={styles.check} aria-live="polite">
      <Notice tone={tone}>
        {isFound ? (
          <>
            <p className={styles.headline}>{countText(kind, dependents.data)}</p>
            <p>{text(`delete.${kind}.remedy`)}</p>
          </>
        ) : (
          <p>
            {text(`delete.${kind}.check.${dependents.kind === "read" ? "none" : dependents.kind}`)}
          </p>
        )}
      </Notice>
    </div>
  );
}

function countText(kind: Subject["kind"], count: number): string {
  return text(kind === "connector" ? "count.connections" : "count.tables", { count });
}
