import { type ReactNode, useState } from "react";
import { connectionKind, connectorKind } from "../../biconnector/deletion";
import { plainText, text } from "../../i18n/text";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { ModalDescription } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import styles from "./DeleteDialog.module.css";
import type { Subject } from "./use-deletion";

/**
 * Says that dependents are in the way, which ones, and what can be done. It goes by itself once none is left.
 *
 * @param props.isNews the dialog did not open with it, which would be read out anyway
 * @param props.overview shows them and the ways to them
 * @param props.actions more to do about them, beside trying again
 */
export function BlockedStage(props: {
  subject: Subject;
  isNews: boolean;
  overview: ReactNode;
  actions: ReactNode;
  onTryAgain: () => void;
}) {
  const { kind, title } = props.subject;
  return (
    <>
      <ModalDescription>
        <Notice tone="warning" role={props.isNews ? "alert" : undefined}>
          <p className={styles.headline}>{text(`delete.${kind}.blocked`, { title })}</p>
          <p>{text(`delete.${kind}.remedy`)}</p>
        </Notice>
      </ModalDescription>
      {props.overview}
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
        {props.actions}
      </Actions>
    </>
  );
}

/**
 * Says that the portal refuses because of dependents that this person cannot see, and whom to turn to.
 *
 * @param props.link the way to where they would be
 */
export function HiddenStage(props: { subject: Subject; link: ReactNode; onTryAgain: () => void }) {
  const { kind, title } = props.subject;
  return (
    <>
      <ModalDescription>
        <Notice tone="warning" role="alert">
          <p className={styles.headline}>{text(`delete.${kind}.blocked`, { title })}</p>
          <p>{text(`delete.${kind}.hidden`)}</p>
        </Notice>
      </ModalDescription>
      <p className={styles.paragraph}>{text(`delete.${kind}.hiddenRemedy`)}</p>
      <CopyReport subject={props.subject} />
      <p className={styles.paragraph}>{props.link}</p>
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </>
  );
}

/** The portal's code for a refusal because of dependents. */
const restrictedCode = {
  connector: connectorKind.restricted,
  connection: connectionKind.restricted,
};

function CopyReport({ subject: { kind, id, title } }: { subject: Subject }) {
  const [refusedAt] = useState(() => new Date().toISOString());
  const report = plainText(`delete.${kind}.report`, {
    title,
    id: String(id),
    code: restrictedCode[kind],
    time: refusedAt,
  });

  return (
    <div className={styles.paragraph}>
      <CopyButton label={text("delete.copyReport")} content={() => report}>
        <pre className={styles.report} dir="auto">
          {report}
        </pre>
      </CopyButton>
    </div>
  );
}
