import { useEffect } from "react";
import { focusFirstOf } from "../ui/focus";
import { headingId } from "./control-ids";

/**
 * Keeps the focus on the page when the control that has it goes: a browser drops it then, and tells nobody. It goes to
 * the heading, unless somebody else has taken it by then. Dialogs and menus keep it for themselves.
 */
export function useFocusOnPage(): void {
  useEffect(() => {
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      const isOnPage = target instanceof Element && !target.closest("[aria-modal], [role=menu]");
      last = isOnPage ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      focusFirstOf([headingId]);
    });
    document.addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, []);
}
