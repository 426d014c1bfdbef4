import { useEffect, useState } from "react";
import { focusFirstOf } from "../ui/focus";
import { deleteButtonId } from "./control-ids";

/**
 * Puts the focus on a row that is not there yet, as soon as it is: not while a dialog is open, and not when the person
 * has done something else meanwhile.
 *
 * @returns `goToRow`, always the same function, and the page's id of where the focus is to go, if it is to go anywhere
 */
export function useRowFocus(isDialogOpen: boolean): {
  goToRow: (connectorId: number) => void;
  wanted: string | null;
} {
  const [row, setRow] = useState<number | null>(null);
  const wanted = row === null ? null : deleteButtonId(row);

  useEffect(() => {
    if (wanted === null || isDialogOpen) return;
    const forget = () => setRow(null);
    const look = () => {
      if (!document.getElementById(wanted)) return;
      focusFirstOf([wanted]);
      forget();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    window.addEventListener("keydown", forget, true);
    window.addEventListener("pointerdown", forget, true);
    look();
    return () => {
      observer.disconnect();
      window.removeEventListener("keydown", forget, true);
      window.removeEventListener("pointerdown", forget, true);
    };
  }, [wanted, isDialogOpen]);

  return { goToRow: setRow, wanted };
}
