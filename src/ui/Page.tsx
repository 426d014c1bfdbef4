import { type ReactNode, useEffect } from "react";
import styles from "./Page.module.css";

const contentId = "content";

/**
 * A screen of the application.
 *
 * @param props.above dialogs and toasts, in a layer of their own
 */
export function Page(props: { children: ReactNode; above: ReactNode }) {
  return (
    <main className={styles.page}>
      <div id={contentId} className={styles.content}>
        {props.children}
      </div>
      <div className={styles.above}>{props.above}</div>
    </main>
  );
}

/** Lets nobody reach the screen under a dialog while the calling component is mounted. */
export function useStillPage(): void {
  useEffect(() => {
    const content = document.getElementById(contentId);
    if (!content) return;
    content.inert = true;
    return () => {
      content.inert = false;
    };
  }, []);
}
