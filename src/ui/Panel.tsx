import type { ReactNode } from "react";
import { ActionRow } from "./ActionRow";
import { Modal } from "./Modal";
import styles from "./Panel.module.css";

/**
 * A dialog at the page's edge, for much to read or to fill in: {@link PanelContent}, then {@link PanelFoot}.
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

/** What stays in sight under it. */
export function PanelFoot(props: { children: ReactNode }) {
  return <ActionRow>{props.children}</ActionRow>;
}
