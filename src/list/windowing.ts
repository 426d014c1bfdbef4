import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What was last seen of a part of the list. */
interface Sight {
  isOnScreen: boolean;
  /** In CSS pixels. */
  height: number;
}

/** Takes what is seen of the page of this index, counted from 0. */
export type OnSight = (index: number, sight: Sight) => void;

/** Up to this width of the frame the rows are cards, in CSS pixels: see ConnectorRow.module.css. */
const widthOfCards = 800;

/** What a row is high as long as nobody has seen its page, in CSS pixels. */
function usualRowHeight(): number {
  return window.innerWidth <= widthOfCards ? 91 : 61;
}

/** How many rows the first view of the list can show at most: the frame may be much higher than the screen. */
export function rowsOfScreen(): number {
  return Math.ceil(Math.min(window.innerHeight, screen.availHeight || Infinity) / usualRowHeight());
}

/** The height to keep free for so many rows that nobody has seen, in CSS pixels. */
export function roomForRows(rows: number): number {
  return rows * usualRowHeight();
}

/**
 * Tells which pages of a long list need their rows: those on the screen and the ones next to them; in print, all.
 *
 * @returns `onSight` for every page to report to; `roomFor`: the height to keep free for a page of so many rows instead
 *   of them, or null where it needs them; and whether it is being printed, when no answer could come in time
 */
export function useWindowing(): {
  onSight: OnSight;
  roomFor: (index: number, rows: number) => number | null;
  isPrinted: boolean;
} {
  const [sights, setSights] = useState<ReadonlyMap<number, Sight>>(new Map());
  const [isPrinted, setIsPrinted] = useState(false);

  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const onPrint = ({ type }: Event) => flushSync(() => setIsPrinted(type === "beforeprint"));
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", onPrint);
    return () => {
      window.removeEventListener("beforeprint", onPrint);
      window.removeEventListener("afterprint", onPrint);
    };
  }, []);

  const onSight = useCallback<OnSight>((index, sight) => {
    // Fifty rows take longer than a frame to make: in a transition they do not hold up the scrolling.
    startTransition(() => setSights((before) => new Map(before).set(index, sight)));
  }, []);

  function roomFor(index: number, rows: number): number | null {
    const isNear = [index - 1, index, index + 1].some((place) => sights.get(place)?.isOnScreen);
    const isFirst = index === 0 && !sights.has(0);
    if (isNear || isFirst || isPrinted || !canSee()) return null;
    return sights.get(index)?.height ?? roomForRows(rows);
  }

  return { onSight, roomFor, isPrinted };
}

/**
 * Reports whenever an element comes on the screen or leaves it.
 *
 * The list does not scroll inside this frame, the portal around it does, so nothing here hears of scrolling;
 * an IntersectionObserver does see through the frame's border.
 *
 * @returns the ref for the element
 */
export function useSight(
  index: number,
  onSight: OnSight,
): RefObject<HTMLTableSectionElement | null> {
  const element = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    if (!element.current || !canSee()) return;
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1);
      if (!entry) return;
      const { isIntersecting, target, boundingClientRect: box } = entry;
      // A row that had the focus has to be there when the next key comes.
      const isOnScreen = isIntersecting || target.contains(document.activeElement);
      onSight(index, { isOnScreen, height: box.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [index, onSight]);

  return element;
}

function canSee(): boolean {
  return "IntersectionObserver" in window;
}
