import type { ReactNode } from "react";
import { RichText } from "../../i18n/RichText";
import { text } from "../../i18n/text";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { ModalDescription } from "../../ui/Modal";
import styles from "./DeleteDialog.module.css";
import type { Stage } from "./stage";
import type { Subject } from "./use-deletion";

/**
 * Says what would be lost, and asks.
 *
 * @param props.check what is known of its dependents, or null once the person has said yes
 * @param props.offer what else can be done before it is deleted
 */
export function ConfirmStage(props: {
  subject: Subject;
  check: Extract<Stage, { kind: "confirm" }>["check"] | null;
  offer: ReactNode;
  onConfirm: () => void;
}) {
  const { kind, title } = props.subject;
  const isDeleting = props.check === null;
  return (
    <>
      <ModalDescription className={styles.consequences}>
        <p>
          <RichText id={`delete.${kind}.lost`} title={title} />
        </p>
        <p>{text(`delete.${kind}.kept`)}</p>
      </ModalDescription>
      {props.offer}
      <p className={styles.check} aria-live="polite">
        {props.check && text(`delete.${kind}.check.${props.check}`)}
      </p>
      <Actions isBusy={isDeleting}>
        <Button look="danger" isBusy={isDeleting} onClick={props.onConfirm}>
          {text(isDeleting ? "delete.running" : `delete.${kind}.confirm`)}
        </Button>
      </Actions>
    </>
  );
}
