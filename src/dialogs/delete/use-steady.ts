import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Keeps what is shown from turning into something else under the pointer: while that rests on the controls, what was
 * there stays, until the person presses one of them or goes elsewhere.
 *
 * @param now what would be shown
 * @param content whose size decides where the controls are: it stays as long
 * @returns what to show, and what the controls' element needs
 */
export function useSteady<Shown extends { kind: string }>(now: Shown, content: ReactNode) {
  const [held, setHeld] = useState<Shown | null>(null);
  const controls = useRef<HTMLDivElement>(null);
  const before = useRef(content);
  const isHeld = held !== null;
  const isOther = isHeld && held.kind !== now.kind;

  useEffect(() => {
    if (!isOther) before.current = content;
  });

  useEffect(() => {
    if (!isHeld) return;
    // A pointer that leaves the frame need not say so; it does when it comes back to another place.
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !controls.current?.contains(target)) setHeld(null);
    };
    window.addEventListener("pointerover", onPointer);
    return () => window.removeEventListener("pointerover", onPointer);
  }, [isHeld]);

  return {
    shown: isOther ? held : now,
    content: isOther ? before.current : content,
    hold: {
      ref: controls,
      onPointerEnter: () => setHeld(now),
      onPointerLeave: () => setHeld(null),
      onClickCapture({ target }: { target: EventTarget }) {
        // What does nothing when it is pressed asks for nothing else.
        if (target instanceof Element && !target.closest("[aria-disabled]")) setHeld(null);
      },
    },
  };
}
