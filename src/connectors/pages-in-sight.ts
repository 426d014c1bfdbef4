import { type RefCallback, useCallback, useEffect, useRef, useState } from "react";

/**
 * Tells which parts of a long list need their rows: those on the screen and the ones next to them.
 *
 * The list does not scroll inside this frame, the portal around it does, so nothing here hears of scrolling;
 * an IntersectionObserver does see through the frame's border.
 */
export function usePagesInSight() {
  const [inSight, setInSight] = useState<ReadonlySet<number>>(new Set([0]));
  const heights = useRef(new Map<number, number>());
  const indexes = useRef(new WeakMap<Element, number>());
  const watchers = useRef(new Map<number, RefCallback<Element>>());
  const observer = useRef<IntersectionObserver | null>(null);

  useEffect(() => () => observer.current?.disconnect(), []);

  const observe = useCallback((element: Element, index: number) => {
    if (!("IntersectionObserver" in window)) return;
    observer.current ??= new IntersectionObserver((entries) => {
      setInSight((before) => {
        const after = new Set(before);
        for (const entry of entries) {
          const page = indexes.current.get(entry.target) ?? 0;
          heights.current.set(page, entry.boundingClientRect.height);
          if (entry.isIntersecting) after.add(page);
          else after.delete(page);
        }
        return after;
      });
    });
    indexes.current.set(element, index);
    observer.current.observe(element);
    return () => observer.current?.unobserve(element);
  }, []);

  return {
    /** Observes the page of this index, counted from 0. */
    watch(index: number): RefCallback<Element> {
      const known = watchers.current.get(index);
      if (known) return known;
      const watcher: RefCallback<Element> = (element) =>
        element ? observe(element, index) : undefined;
      watchers.current.set(index, watcher);
      return watcher;
    },
    /** Whether the page, or one next to it, is on the screen. A page never measured counts as near. */
    isNear: (index: number) =>
      !heights.current.has(index) ||
      inSight.has(index - 1) ||
      inSight.has(index) ||
      inSight.has(index + 1),
    /** The height that the page had with its rows, in CSS pixels. */
    heightOf: (index: number) => heights.current.get(index) ?? 0,
  };
}
