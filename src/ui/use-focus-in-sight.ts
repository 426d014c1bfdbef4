import { type RefObject, useEffect } from "react";

/** Scrolls as little as needed to show what has the focus. */
export function showFocus(): void {
  document.activeElement?.scrollIntoView({ block: "nearest" });
}

/**
 * Shows what has the focus again when a modal gets so low that it is no longer in sight: a phone was turned, or its
 * keyboard came.
 */
export function useFocusInSight(modalRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const modal = modalRef.current;
    if (!modal) return;
    let wasInSight = true;
    const look = () => {
      wasInSight = isFocusInSight(modal);
    };
    const observer = new ResizeObserver(() => {
      // Not what was out of sight before: the person has scrolled away from it.
      if (wasInSight && !isFocusInSight(modal)) showFocus();
      look();
    });
    observer.observe(modal);
    // In the capturing phase, as a scrolling part inside does not tell those around it.
    modal.addEventListener("scroll", look, { capture: true, passive: true });
    modal.addEventListener("focusin", look);
    return () => {
      observer.disconnect();
      modal.removeEventListener("scroll", look, { capture: true });
      modal.removeEventListener("focusin", look);
    };
  }, [modalRef]);
}

function isFocusInSight(modal: HTMLElement): boolean {
  const { top, bottom } = modal.getBoundingClientRect();
  const focused = document.activeElement?.getBoundingClientRect();
  return !focused || (focused.top >= top - 1 && focused.bottom <= bottom + 1);
}
