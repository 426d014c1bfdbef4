import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { firstFocus, Modal } from "../../ui/Modal";
import styles from "./DiscardDialog.module.css";

/** Asks before what was typed is thrown away. */
export function DiscardDialog(props: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <Modal role="alertdialog" size="small" title={text("discard.title")} onClose={props.onKeep}>
      <p className={styles.words}>{text("discard.lost")}</p>
      <ActionRow>
        <Button look="danger" onClick={props.onDiscard}>
          {text("discard.confirm")}
        </Button>
        <Button {...firstFocus} onClick={props.onKeep}>
          {text("discard.keep")}
        </Button>
      </ActionRow>
    </Modal>
  );
}
