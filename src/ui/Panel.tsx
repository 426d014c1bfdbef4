import type { ReactNode } from "react";
import { ActionRow } from "./ActionRow";
import { Modal } from "./Modal";
import styles from "./Panel.module.css";

/**
 * A dialog at the page's edge, for much to read or to fill in: {@link PanelContent}, then {@link PanelFoot}.
 *
 * @param props.onClosed called after it has left the page, to move the focus; else the focus goes back
 */
export function Panel(props: {
  title: ReactNode;
  onClose: () => void;
  onClosed?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <Modal
      role="dialog"
      size="side"
      title={props.title}
      onClose={props.onClose}
      onClosed={props.onClosed}
    >
      {props.children}
    </Modal>
  );
}

/** What scrolls inside a panel. */
export function PanelContent(props: { children: ReactNode }) {
  return <div className={styles.content}>{props.children}</div>;
}

/** What stays in sight under it. */
export function PanelFoot(props: { children: ReactNode }) {
  return <ActionRow>{props.children}</ActionRow>;
}
