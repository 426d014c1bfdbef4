import { type RefObject, useLayoutEffect, useRef } from "react";
import { placeFocus } from "./focus";

/**
 * Keeps the focus in a dialog of which controls come and go.
 *
 * @param stage whose change may take away the control that has the focus
 * @returns the ref for the control that takes it over then
 */
export function useFocusKeeper(stage: string): RefObject<HTMLButtonElement | null> {
  const keeper = useRef<HTMLButtonElement>(null);
  const before = useRef(stage);
  useLayoutEffect(() => {
    const isChanged = before.current !== stage;
    before.current = stage;
    if (isChanged && document.activeElement === document.body && keeper.current) {
      placeFocus(keeper.current);
    }
  }, [stage]);
  return keeper;
}
