import { text } from "../../i18n/text";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Modal, ModalDescription } from "../../ui/Modal";
import styles from "./TrashDialog.module.css";

/** Asks before connectors leave the trash for good. @param props.count how many there are */
export function RemovalDialog(props: { title: string; count: number; onConfirm: () => void }) {
  return (
    <Modal role="alertdialog" size="small" title={props.title}>
      <ModalDescription>
        <p className={styles.words}>{text("deleted.removeLost", { count: props.count })}</p>
      </ModalDescription>
      <Actions>
        <Button look="danger" onClick={props.onConfirm}>
          {text("deleted.remove")}
        </Button>
      </Actions>
    </Modal>
  );
}
