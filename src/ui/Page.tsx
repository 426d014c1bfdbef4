import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Overlay } from "./Overlay";
import styles from "./Page.module.css";
import { type News, Toast } from "./Toast";
import { type ShowToast, ToastContext } from "./toast";
import { buildName } from "./version";

const contentId = "content";
const aboveId = "above";

/** How long news stays, in milliseconds. */
const newsTime = 8000;

/**
 * A screen of the application, with what floats above it in a layer of its own.
 *
 * @param props.bar what can be done with the screen as it is, at the lower edge of what the person sees
 * @param props.above dialogs
 */
export function Page(props: { children: ReactNode; bar: ReactNode; above: ReactNode }) {
  const [news, setNews] = useState<News | null>(null);
  const [isHeld, setIsHeld] = useState(false);
  const showToast = useCallback<ShowToast>((message, action) => {
    setNews({ message, action });
    setIsHeld(false);
  }, []);

  useEffect(() => {
    if (news === null || isHeld) return;
    const timer = setTimeout(() => setNews(null), newsTime);
    return () => clearTimeout(timer);
  }, [news, isHeld]);

  return (
    <ToastContext value={showToast}>
      <main className={styles.page}>
        <div id={contentId} className={styles.content} data-barred={Boolean(props.bar)}>
          {props.children}
          <p className={styles.build}>
            <bdi>{buildName}</bdi>
          </p>
        </div>
        <div id={aboveId} className={styles.above}>
          {props.bar && <Overlay place="bottom">{props.bar}</Overlay>}
          {props.above}
          <Toast
            news={news}
            isRaised={Boolean(props.bar)}
            onHold={setIsHeld}
            onDone={() => setNews(null)}
          />
        </div>
      </main>
    </ToastContext>
  );
}

/** The layer for what stands above the screen. */
export function layerAbove(): HTMLElement {
  return document.getElementById(aboveId) ?? document.body;
}

/** Lets nobody reach the screen under a dialog while the calling component is mounted. */
export function useStillPage(): void {
  useEffect(() => {
    const content = document.getElementById(contentId);
    if (!content) return;
    // Modals stand above each other: only the undermost may make the screen reachable again.
    const wasStill = content.inert;
    content.inert = true;
    return () => {
      content.inert = wasStill;
    };
  }, []);
}
