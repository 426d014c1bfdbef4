import { startTransition, useEffect, useState } from "react";

/**
 * Does something once what is in the document now was painted.
 *
 * @returns takes it back
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Does something once the page has nothing else to do. */
export function whenIdle(act: () => void): void {
  // Not every browser tells.
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 3_000 });
  else setTimeout(act, 200);
}

/**
 * Whether a component was painted already. What can wait for that is rendered in a transition.
 *
 * @param isThere what has to be painted is in the document
 */
export function usePainted(isThere: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    if (isThere) return afterPaint(() => startTransition(() => setIsPainted(true)));
  }, [isThere]);
  return isPainted;
}
