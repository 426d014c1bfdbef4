import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/**
 * Calls back on Escape while a modal is the topmost, from the moment that it is on the page. Radix hears the key only
 * some tasks later: until then it is lost, or goes to the modal below.
 */
export function useEscape(modal: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const hear = useEffectEvent(onEscape);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const topmost = [...document.querySelectorAll("[aria-modal]")].at(-1);
      if (event.key !== "Escape" || topmost !== modal.current) return;
      event.preventDefault();
      hear();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [modal]);
}
