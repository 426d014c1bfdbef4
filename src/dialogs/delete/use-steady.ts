import { useState } from "react";

/**
 * Keeps what is shown from turning into something else under the pointer: while that rests on the controls, what was
 * there stays, until the person presses one of them or leaves.
 *
 * @returns what to show, and what the controls' element needs
 */
export function useSteady<Shown extends { kind: string }>(now: Shown) {
  const [held, setHeld] = useState<Shown | null>(null);
  const letGo = () => setHeld(null);
  return {
    shown: held && held.kind !== now.kind ? held : now,
    hold: {
      onPointerEnter: () => setHeld(now),
      onPointerLeave: letGo,
      onClickCapture: letGo,
    },
  };
}
