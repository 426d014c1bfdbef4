import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CloseButton, firstFocus, Modal } from "../../ui/Modal";

/** Asks before what was typed is thrown away. */
export function DiscardDialog(props: { onDiscard: () => void }) {
  return (
    <Modal role="alertdialog" size="small" title={text("discard.title")}>
      <p>{text("discard.lost")}</p>
      <ActionRow>
        <Button look="danger" onClick={props.onDiscard}>
          {text("discard.confirm")}
        </Button>
        <CloseButton {...firstFocus}>{text("discard.keep")}</CloseButton>
      </ActionRow>
    </Modal>
  );
}
