import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/**
 * A framed message.
 *
 * @param props.tone what kind of message it is
 * @param props.role `alert` for a failure that must be heard at once, `status` for what can wait
 */
export function Notice(props: {
  tone: "info" | "warning" | "error" | "success";
  role?: "alert" | "status" | undefined;
  children: ReactNode;
}) {
  return (
    <div className={`${styles.notice} ${styles[props.tone]}`} role={props.role}>
      {props.children}
    </div>
  );
}
