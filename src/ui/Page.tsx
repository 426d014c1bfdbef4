import type { ReactNode } from "react";
import { Overlay } from "./Overlay";
import styles from "./Page.module.css";
import { Toast, ToasterContext, useToaster } from "./Toast";

/** The page's ids of the screen, and of the layer for what stands above it. */
export const contentId = "content";
export const aboveId = "above";

/**
 * A screen of the application, with what stands above it in a layer of its own.
 *
 * @param props.bar what can be done with the screen as it is, at the lower edge of what the person sees
 * @param props.above dialogs
 */
export function Page(props: { children: ReactNode; bar: ReactNode; above: ReactNode }) {
  const { content, toaster } = useToaster();

  return (
    <ToasterContext value={toaster}>
      <main className={styles.page}>
        <div id={contentId} className={styles.content} data-barred={Boolean(props.bar)}>
          {props.children}
          <p className={styles.build}>
            <bdi>{__BUILD__}</bdi>
          </p>
        </div>
        <div id={aboveId} className={styles.above}>
          {props.bar && <Overlay place="bottom">{props.bar}</Overlay>}
          {props.above}
          <Toast content={content} isRaised={Boolean(props.bar)} />
        </div>
      </main>
    </ToasterContext>
  );
}
