import {
  type ComponentProps,
  type FocusEvent,
  type MouseEvent,
  useContext,
  useEffect,
  useRef,
} from "react";
import { text } from "../i18n/text";
import { CloseIcon } from "./CloseIcon";
import { placeFocus } from "./focus";
import { Link, type Target } from "./Link";
import { type Toaster, ToasterContext } from "./Toast";
import styles from "./ToastButton.module.css";

/** Something that can be done about a toast while it is shown: undone, or gone on with behind a link. */
type ToastAction = { label: string; onPress: () => void } | { label: string; link: Target };

/** How to tell the person of something done. The page shows it for a while and screen readers read it out. */
export function useToast(): (message: string, action?: ToastAction) => void {
  const toaster = useContext(ToasterContext);
  return (message, action) =>
    toaster.show({ message, buttons: <ToastButtons action={action} toaster={toaster} /> });
}

/** What can be done about a toast, if anything, and what takes it away. */
function ToastButtons(props: { action: ToastAction | undefined; toaster: Toaster }) {
  const { action, toaster } = props;
  const cameFrom = useRef<Element | null>(null);

  function end() {
    if (cameFrom.current instanceof HTMLElement) placeFocus(cameFrom.current);
    toaster.show(null);
  }

  const group = useRef<HTMLDivElement>(null);
  const isPointedAt = () => Boolean(group.current?.querySelector(":hover"));
  const hasFocus = () => group.current?.contains(document.activeElement) ?? false;

  // It may have come in the place of another, at one of whose buttons somebody was that it has as well.
  useEffect(() => toaster.hold(isPointedAt() || hasFocus()));

  /** As long as somebody is at a button, with the pointer or the focus, the toast stays. */
  const held = {
    onFocus({ relatedTarget }: FocusEvent) {
      if (!relatedTarget?.matches(`.${styles.button}`)) cameFrom.current = relatedTarget;
      toaster.hold(true);
    },
    onBlur: () => toaster.hold(isPointedAt()),
    // The focus stays in the field that somebody writes in, and with it what is selected there.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerEnter: () => toaster.hold(true),
    onPointerLeave: () => toaster.hold(hasFocus()),
  };
  return (
    <div ref={group} className={styles.buttons}>
      {action && "link" in action && (
        <Link {...held} to={action.link} className={styles.button} onClick={end}>
          {action.label}
        </Link>
      )}
      {action && "onPress" in action && (
        <ActionButton
          {...held}
          onClick={() => {
            end();
            action.onPress();
          }}
        >
          {action.label}
        </ActionButton>
      )}
      <button
        {...held}
        type="button"
        className={`${styles.button} ${styles.hide}`}
        aria-label={text("toast.hide")}
        title={text("toast.hide")}
        onClick={end}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

/** Ctrl+Z presses it from wherever the focus is, as it may be far away. */
function ActionButton(props: ComponentProps<"button">) {
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!isUndo(event)) return;
      event.preventDefault();
      button.current?.click();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return <button {...props} ref={button} type="button" className={styles.button} />;
}

/** Whether these keys mean the action. In a field they undo what was typed. */
function isUndo({ key, code, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  const isInField =
    target instanceof Element && target.matches("input:not([type=checkbox]), textarea");
  // A keyboard without Latin letters has it in the same place.
  const isZ = key.toLowerCase() === "z" || (code === "KeyZ" && key > "\u007f");
  return isZ && (ctrlKey || metaKey) && !shiftKey && !isInField;
}
