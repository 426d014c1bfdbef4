import { useEffect, useRef } from "react";
import styles from "./Toast.module.css";
import type { ToastAction } from "./toast";

/**
 * The button of a toast. Ctrl+Z presses it from wherever the focus is, as it may be far away.
 *
 * @param props.onHold told whether the person is about to press it
 * @param props.onDone called when the person did
 */
export function ToastButton(props: {
  action: ToastAction;
  onHold: (isHeld: boolean) => void;
  onDone: () => void;
}) {
  const { action, onHold, onDone } = props;
  const button = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!isUndo(event)) return;
      event.preventDefault();
      button.current?.click();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  function press() {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    onDone();
    action.onPress();
  }

  return (
    <button
      ref={button}
      type="button"
      className={styles.action}
      onClick={press}
      onFocus={({ relatedTarget }) => {
        cameFrom.current = relatedTarget;
        onHold(true);
      }}
      onBlur={() => onHold(false)}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
    >
      {action.label}
    </button>
  );
}

/** Whether these keys mean the action. In a field they undo what was typed. */
function isUndo({ key, code, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  const isInField =
    target instanceof Element && target.matches("input:not([type=checkbox]), textarea");
  // A keyboard without Latin letters has it in the same place.
  const isZ = key.toLowerCase() === "z" || (code === "KeyZ" && key > "\u007f");
  return isZ && (ctrlKey || metaKey) && !shiftKey && !isInField;
}
