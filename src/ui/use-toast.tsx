import { useContext, useEffect, useRef } from "react";
import { placeFocus } from "./focus";
import { type Toaster, ToasterContext } from "./Toast";
import styles from "./ToastButton.module.css";

/** Something that can be done about a toast while it is shown. */
interface ToastAction {
  label: string;
  onPress: () => void;
}

/** How to tell the person of something done. The page shows it for a while and screen readers read it out. */
export function useToast(): (message: string, action?: ToastAction) => void {
  const toaster = useContext(ToasterContext);
  return (message, action) =>
    toaster.show({
      message,
      button: action && <ToastButton action={action} toaster={toaster} />,
    });
}

/** The button of a toast. Ctrl+Z presses it from wherever the focus is, as it may be far away. */
function ToastButton({ action, toaster }: { action: ToastAction; toaster: Toaster }) {
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
    if (cameFrom.current instanceof HTMLElement) placeFocus(cameFrom.current);
    toaster.show(null);
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
        toaster.hold(true);
      }}
      onBlur={() => toaster.hold(false)}
      onPointerEnter={() => toaster.hold(true)}
      onPointerLeave={() => toaster.hold(false)}
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
