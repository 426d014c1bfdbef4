import type { ReactNode } from "react";
import { Modal } from "./Modal";
import styles from "./Panel.module.css";

/**
 * A dialog at the page's edge, for much to read or to fill in: {@link PanelContent}, which scrolls, then a row of
 * buttons, which stays in sight.
 */
export function Panel(props: { title: ReactNode; children: ReactNode }) {
  return <Modal role="dialog" size="side" {...props} />;
}

/** What scrolls inside a panel. */
export function PanelContent(props: { children: ReactNode }) {
  return <div className={styles.content}>{props.children}</div>;
}
