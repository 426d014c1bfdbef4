import type { ReactNode } from "react";
import styles from "./ActionRow.module.css";

/** Buttons side by side, under each other where there is no room. */
export function ActionRow(props: { children: ReactNode }) {
  return <div className={styles.row}>{props.children}</div>;
}
