import * as Dialog from "@radix-ui/react-dialog";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { createPortal } from "react-dom";
import { text } from "../i18n/text";
import { Button } from "./Button";
import { CloseIcon } from "./CloseIcon";
import { placeFocus } from "./focus";
import { IconButton } from "./IconButton";
import styles from "./Modal.module.css";
import { Overlay } from "./Overlay";
import { aboveId, contentId } from "./Page";
import { isInToast } from "./Toast";
import { useEscape } from "./use-escape";
import { showFocus, useFocusInSight } from "./use-focus-in-sight";

/** What whoever shows a dialog gives it. Each dialog needs its own, also one above another. */
export const DialogFrame = createContext<{
  /** Takes the dialog away. */
  close: () => void;
  /** Called after it has left the page, to move the focus; else the focus goes back to where it was. */
  onLeft?: () => void;
}>({ close: () => {} });

/** How to take away the dialog around the calling component, whatever it has to say about that. */
export function useClose(): () => void {
  return useContext(DialogFrame).close;
}

type Asker = (close: () => void) => void;

const BeforeClose = createContext<RefObject<Asker | null>>({ current: null });

/** Asks before the person closes the modal around the calling component. @param ask gets what closes it */
export function useBeforeClose(ask: Asker): void {
  const asker = useContext(BeforeClose);
  useLayoutEffect(() => {
    asker.current = ask;
    return () => {
      asker.current = null;
    };
  });
}

/** Marks the control inside a modal that has the focus first. Without one it is the modal itself. */
export const firstFocus = { "data-first-focus": true };

/**
 * A dialog above the page; several may stand one above the other. Escape closes the topmost.
 *
 * @param props.role `alertdialog` for a question that must be answered: a click beside it does nothing
 * @param props.size `side` is a panel at the edge, as high as what the person sees
 * @param props.isBusy it cannot be closed now
 */
export function Modal(props: {
  role: "dialog" | "alertdialog";
  size: "small" | "large" | "side";
  title: ReactNode;
  isBusy?: boolean;
  children: ReactNode;
}) {
  const { role, size, isBusy = false } = props;
  const { close, onLeft } = useContext(DialogFrame);
  const openedFrom = useRef(document.activeElement);
  const modalRef = useRef<HTMLDivElement>(null);
  const beforeClose = useRef<Asker>(null);
  function leave() {
    if (isBusy) return;
    if (beforeClose.current) beforeClose.current(close);
    else close();
  }
  useStillPage();
  useEscape(modalRef, leave);
  useFocusInSight(modalRef);

  function giveFocusBack(event: Event) {
    event.preventDefault();
    // Somebody may have moved it since the modal left, into a menu that would close; a modal below only catches it.
    if (!document.activeElement?.matches("body, [aria-modal]")) return;
    if (onLeft) onLeft();
    else if (openedFrom.current instanceof HTMLElement) placeFocus(openedFrom.current);
  }

  const modal = (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && leave()}>
      {/* Not Radix's overlay: that writes a style element into the page. */}
      <div className={styles.shade}>
        <Overlay place={size === "side" ? "side" : "centre"} onPlaced={showFocus}>
          <Dialog.Content
            ref={modalRef}
            role={role}
            aria-modal="true"
            aria-busy={isBusy}
            className={`${styles.modal} ${styles[size]}`}
            onOpenAutoFocus={focusFirst}
            onCloseAutoFocus={giveFocusBack}
            onEscapeKeyDown={keep}
            onFocus={({ currentTarget, relatedTarget }) => {
              // Radix does not scroll to where Tab begins anew.
              if (currentTarget.contains(relatedTarget)) showFocus();
            }}
            onInteractOutside={(event) =>
              (role === "alertdialog" || isInToast(event.target)) && keep(event)
            }
          >
            <div className={styles.head}>
              <Dialog.Title asChild>
                <h1 className={styles.title}>{props.title}</h1>
              </Dialog.Title>
              {size === "side" && (
                <Dialog.Close asChild>
                  <IconButton label={text("panel.close")} hint={text("panel.close")}>
                    <CloseIcon />
                  </IconButton>
                </Dialog.Close>
              )}
            </div>
            <BeforeClose value={beforeClose}>{props.children}</BeforeClose>
          </Dialog.Content>
        </Overlay>
      </div>
    </Dialog.Root>
  );
  // Out of whatever it was asked for in, which may be another modal, and clip it.
  return createPortal(modal, document.getElementById(aboveId) ?? document.body);
}

/** Keeps Radix from closing a modal. */
function keep(event: Event) {
  event.preventDefault();
}

function focusFirst(event: Event) {
  if (!(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  const first = event.target.querySelector<HTMLElement>("[data-first-focus]") ?? event.target;
  // It is not yet where the person will see it: scrolling there would take the portal's page along.
  placeFocus(first, { preventScroll: true });
}

/** What is read out along with a modal's title when it opens. */
export function ModalDescription(props: ComponentProps<"div">) {
  return (
    <Dialog.Description asChild>
      <div {...props} />
    </Dialog.Description>
  );
}

/** A button that closes the modal around it, as Escape does. */
export function CloseButton(props: ComponentProps<typeof Button>) {
  return (
    <Dialog.Close asChild>
      <Button {...props} />
    </Dialog.Close>
  );
}

/** Lets nobody reach the screen under a modal, and everybody as soon as it has left: a click may come at once. */
function useStillPage() {
  useLayoutEffect(() => {
    keepStill();
    // It is still in the document here, and gone before the next event.
    return () => queueMicrotask(keepStill);
  }, []);
}

/** Several may stand above each other and leave together: what counts is whether any is left. */
function keepStill() {
  document.getElementById(contentId)?.toggleAttribute("inert", isModalOpen());
}

/** Whether any modal is on the page. */
export function isModalOpen(): boolean {
  return document.querySelector("[aria-modal]") !== null;
}

/** Closes the dialog that it is called in, and no other: what is found out later may come when that one is long gone. */
export function useOwnClose(): () => void {
  const close = useClose();
  const isOpen = useIsOpen();
  return () => isOpen() && close();
}

/** Whether the dialog that it is called in is still on the page. */
export function useIsOpen(): () => boolean {
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return () => isOpen.current;
}
