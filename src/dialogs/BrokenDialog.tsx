import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { Modal, ModalDescription } from "../ui/Modal";
import { Actions } from "./delete/Actions";

/** Stands in for a dialog that cannot be rendered. */
export function BrokenDialog(props: { onTryAgain: () => void }) {
  return (
    <Modal role="alertdialog" size="small" title={text("start.title.broken")}>
      <ModalDescription>{text("start.broken.remedy")}</ModalDescription>
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </Modal>
  );
}
