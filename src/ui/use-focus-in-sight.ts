import { type RefObject, useEffect } from "react";

/** Scrolls as little as needed to show what has the focus. */
export function showFocus(): void {
  document.activeElement?.scrollIntoView({ block: "nearest" });
}

/** Shows what has the focus again when a modal gets so low that it is no longer in sight: a phone was turned. */
export function useFocusInSight(modalRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const modal = modalRef.current;
    if (!modal) return;
    let before = modal.clientHeight;
    const observer = new ResizeObserver(() => {
      const focused = document.activeElement?.getBoundingClientRect();
      const end = (focused?.bottom ?? 0) - modal.getBoundingClientRect().top;
      // Not what was out of sight before: the person has scrolled away from it.
      if (end > modal.clientHeight && end <= before) showFocus();
      before = modal.clientHeight;
    });
    observer.observe(modal);
    return () => observer.disconnect();
  }, [modalRef]);
}
