import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { firstFocus, Modal } from "../../ui/Modal";
import styles from "./ShortcutsDialog.module.css";

const keys = ["tab", "arrows", "delete", "undo", "space", "shiftSpace", "enter", "escape"] as const;

/** Tells which keys do what. */
export function ShortcutsDialog(props: { onEnd: () => void; onClosed: () => void }) {
  return (
    <Modal
      role="dialog"
      size="small"
      title={text("shortcuts.title")}
      onClose={props.onEnd}
      onClosed={props.onClosed}
    >
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
        <Button {...firstFocus} onClick={props.onEnd}>
          {text("action.close")}
        </Button>
      </ActionRow>
    </Modal>
  );
}
