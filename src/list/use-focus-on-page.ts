import { useEffect } from "react";
import { focusFirstOf } from "../ui/focus";
import { headingId } from "./control-ids";

/**
 * Keeps the focus on the page when the control that has it goes: a browser drops it then, and tells nobody. It goes to
 * what has taken the control's place, or to the heading, unless somebody else has taken it by then or the person has
 * given it up. Nothing scrolls. Dialogs and menus keep it for themselves.
 */
export function useFocusOnPage(): void {
  useEffect(() => {
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      const isOnPage = target instanceof Element && !target.closest("[aria-modal], [role=menu]");
      last = isOnPage ? target : null;
    };
    // A press on what takes no focus leaves it to nobody, and whoever does that looks elsewhere now.
    const onFocusLost = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget || target !== last) return;
      queueMicrotask(() => {
        if (last === target && last?.isConnected && isNowhere()) last = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || !isNowhere()) return;
      const { id } = last;
      last = null;
      focusFirstOf(id ? [id, headingId] : [headingId], { preventScroll: true });
    });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", onFocusLost);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", onFocusLost);
      observer.disconnect();
    };
  }, []);
}

function isNowhere(): boolean {
  return document.activeElement === document.body;
}
