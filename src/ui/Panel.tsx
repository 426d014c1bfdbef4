import type { ReactNode } from "react";
import { Modal } from "./Modal";
import styles from "./Panel.module.css";

/**
 * A dialog at the page's edge, for much to read or to fill in.
 *
 * @param props.foot what stays in sight while the content scrolls
 * @param props.isBusy it cannot be closed now
 * @param props.onClosed called after it has left the page, to move the focus; else the focus goes back
 */
export function Panel(props: {
  title: string;
  foot: ReactNode;
  isBusy?: boolean;
  onClose: () => void;
  onClosed?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <Modal
      role="dialog"
      size="side"
      title={props.title}
      isBusy={props.isBusy ?? false}
      onClose={props.onClose}
      onClosed={props.onClosed}
    >
      <div className={styles.content}>{props.children}</div>
      <div className={styles.foot}>{props.foot}</div>
    </Modal>
  );
}
