import * as Dialog from "@radix-ui/react-dialog";
import { type ReactNode, useRef } from "react";
import { createPortal } from "react-dom";
import styles from "./Modal.module.css";
import { Overlay } from "./Overlay";
import { layerAbove, useStillPage } from "./Page";

/** Marks the control inside a modal that has the focus first. Without one it is the modal itself. */
export const firstFocus = { "data-first-focus": true };

/**
 * A dialog above the page; several may stand one above the other. Escape closes the topmost.
 *
 * @param props.role `alertdialog` for a question that must be answered: a click beside it does nothing
 * @param props.size `side` is a panel at the edge, as high as what the person sees
 * @param props.isBusy it cannot be closed now
 * @param props.onClosed called after it has left the page, to move the focus; else the focus goes back
 */
export function Modal(props: {
  role: "dialog" | "alertdialog";
  size: "small" | "large" | "side";
  title: ReactNode;
  isBusy?: boolean;
  onClose: () => void;
  onClosed?: (() => void) | undefined;
  children: ReactNode;
}) {
  const { role, size, isBusy = false } = props;
  const openedFrom = useRef(document.activeElement);
  useStillPage();

  function giveFocusBack(event: Event) {
    event.preventDefault();
    if (props.onClosed) props.onClosed();
    else if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus();
  }

  const modal = (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && !isBusy && props.onClose()}>
      {/* Not Radix's overlay: that writes a style element into the page. */}
      <div className={styles.shade}>
        <Overlay place={size === "side" ? "side" : "centre"}>
          <Dialog.Content
            role={role}
            aria-modal="true"
            aria-busy={isBusy}
            className={`${styles.modal} ${styles[size]}`}
            onOpenAutoFocus={focusFirst}
            onCloseAutoFocus={giveFocusBack}
            onInteractOutside={(event) => role === "alertdialog" && event.preventDefault()}
          >
            <Dialog.Title asChild>
              <h1 className={styles.title}>{props.title}</h1>
            </Dialog.Title>
            {props.children}
          </Dialog.Content>
        </Overlay>
      </div>
    </Dialog.Root>
  );
  // Out of whatever it was asked for in, which may be another modal, and clip it.
  return createPortal(modal, layerAbove());
}

function focusFirst(event: Event) {
  if (!(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  const first = event.target.querySelector<HTMLElement>("[data-first-focus]") ?? event.target;
  // It is not yet where the person will see it: scrolling there would take the portal's page along.
  first.focus({ preventScroll: true });
}
