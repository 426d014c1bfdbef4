import { createContext, type ReactNode, useEffect, useMemo, useState } from "react";
import { Overlay } from "./Overlay";
import styles from "./Toast.module.css";

/** What a toast says, and the buttons for what can be done about it. */
interface Content {
  message: string;
  buttons: ReactNode;
}

/** How to show a toast. Always the same object. */
export interface Toaster {
  show: (content: Content | null) => void;
  /** Told whether the person is about to press a button of it: it stays as long. */
  hold: (isHeld: boolean) => void;
}

export const ToasterContext = createContext<Toaster>({ show: () => {}, hold: () => {} });

/** Whether something belongs to a toast, also to one that has just gone. */
export function isInToast(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-toast]") !== null;
}

/** How long a toast stays, in milliseconds. */
const stay = 8000;

/**
 * The one toast of a page.
 *
 * @returns the toast that is shown, and how to show another
 */
export function useToaster(): { content: Content | null; toaster: Toaster } {
  const [content, setContent] = useState<Content | null>(null);
  const [isHeld, setIsHeld] = useState(false);
  const toaster = useMemo<Toaster>(
    () => ({
      show(next) {
        setContent(next);
        setIsHeld(false);
      },
      hold: setIsHeld,
    }),
    [],
  );

  useEffect(() => {
    if (content === null || isHeld) return;
    const timer = setTimeout(() => setContent(null), stay);
    return () => clearTimeout(timer);
  }, [content, isHeld]);

  return { content, toaster };
}

/**
 * Tells of something done, at the lower edge of what the person sees. Screen readers read it out when it changes.
 *
 * @param props.isRaised something else is at that edge already
 */
export function Toast(props: { content: Content | null; isRaised: boolean }) {
  const { content } = props;
  return (
    <div role="status" aria-live="polite" className={styles.region} data-raised={props.isRaised}>
      {content && (
        <Overlay place="bottom">
          <div data-toast className={styles.toast}>
            <p>{content.message}</p>
            {content.buttons}
          </div>
        </Overlay>
      )}
    </div>
  );
}
