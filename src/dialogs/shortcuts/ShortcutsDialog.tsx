import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { CloseButton, firstFocus, Modal } from "../../ui/Modal";
import styles from "./ShortcutsDialog.module.css";

const keys = ["tab", "arrows", "delete", "undo", "space", "shiftSpace", "enter", "escape"] as const;

/** Tells which keys do what. */
export function ShortcutsDialog() {
  return (
    <Modal role="dialog" size="small" title={text("shortcuts.title")}>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key} className={styles.entry}>
            <dt>
              <kbd className={styles.key}>{text(`shortcuts.${key}`)}</kbd>
            </dt>
            <dd>{text(`shortcuts.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <ActionRow>
        <CloseButton {...firstFocus}>{text("action.close")}</CloseButton>
      </ActionRow>
    </Modal>
  );
}
