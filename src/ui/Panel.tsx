import type { ReactNode } from "react";
import { Modal } from "./Modal";
import styles from "./Panel.module.css";

/**
 * A dialog at the page's edge, for much to read or to fill in: {@link PanelContent}, which scrolls, then a row of
 * buttons, which stays in sight.
 *
 * @param props.onClose called instead when the person wants to close it
 */
export function Panel(props: { title: ReactNode; onClose?: () => void; children: ReactNode }) {
  return <Modal role="dialog" size="side" {...props} />;
}

/** What scrolls inside a panel. */
export function PanelContent(props: { children: ReactNode }) {
  return <div className={styles.content}>{props.children}</div>;
}
