import { Description } from "@radix-ui/react-dialog";
import { RichText } from "../../i18n/RichText";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Actions } from "./Actions";
import styles from "./ConfirmStage.module.css";
import type { Subject } from "./subject";

/**
 * Says what would be lost, and asks.
 *
 * @param props.check what is known of its dependents, or null once the person has said yes
 */
export function ConfirmStage(props: {
  subject: Subject;
  check: keyof Subject["words"]["check"] | null;
  onConfirm: () => void;
}) {
  const { title, words } = props.subject;
  const isDeleting = props.check === null;
  return (
    <>
      <Description asChild>
        <div className={styles.consequences}>
          <p>
            <RichText id={words.lost} title={title} />
          </p>
          <p>{text(words.kept)}</p>
        </div>
      </Description>
      {props.subject.before}
      <p className={styles.check} aria-live="polite">
        {props.check && text(words.check[props.check])}
      </p>
      <Actions isBusy={isDeleting}>
        <Button look="danger" isBusy={isDeleting} onClick={props.onConfirm}>
          {text(isDeleting ? "delete.running" : words.confirm)}
        </Button>
      </Actions>
    </>
  );
}
