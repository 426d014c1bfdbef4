import type { ReactNode } from "react";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { ModalDescription } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import styles from "./DeleteDialog.module.css";
import { useRefusalReport } from "./refusal-report";
import type { Subject } from "./use-deletion";

/**
 * Says that dependents are in the way, and which ones. It goes by itself once none is left.
 *
 * @param props.isNews the dialog did not open with it, which would be read out anyway
 * @param props.overview shows them
 * @param props.links to them
 */
export function BlockedStage(props: {
  subject: Subject;
  isNews: boolean;
  overview: ReactNode;
  links: ReactNode;
  onCheckAgain: () => void;
}) {
  return (
    <>
      <ModalDescription>
        <Notice tone="warning" role={props.isNews ? "alert" : undefined}>
          <p>{text(`delete.${props.subject.kind}.remedy`)}</p>
        </Notice>
      </ModalDescription>
      {props.overview}
      <div className={styles.links}>
        <Button onClick={props.onCheckAgain}>{text("action.checkAgain")}</Button>
        {props.links}
      </div>
    </>
  );
}

/**
 * Says that the portal refuses because of dependents that this person cannot see, and whom to turn to.
 *
 * @param props.link the way to where they would be
 */
export function HiddenStage({ subject, link }: { subject: Subject; link: ReactNode }) {
  return (
    <>
      <ModalDescription>
        <Notice tone="warning" role="alert">
          <p>{text(`delete.${subject.kind}.hidden`)}</p>
        </Notice>
      </ModalDescription>
      <p>{text(`delete.${subject.kind}.hiddenRemedy`)}</p>
      <p>{link}</p>
    </>
  );
}

/** Puts on the clipboard what an administrator has to know of a refusal. */
export function CopyReport({ subject }: { subject: Subject }) {
  const report = useRefusalReport()(subject);
  return (
    <CopyButton look="primary" label={text("report.copy")} content={() => report}>
      <pre className={styles.report} dir="auto">
        {report}
      </pre>
    </CopyButton>
  );
}
