import { useEffect, useState } from "react";

/**
 * The part of the page that the person can see, in CSS pixels from the top of the page.
 *
 * `isSeen`: it was looked up, and is not only the first guess.
 */
export type VisibleArea = { top: number; height: number; isSeen: boolean };

/** How often the area is looked up while an overlay is shown, in milliseconds. */
const interval = 100;

/**
 * The part of this frame that is on the screen, followed while the component is mounted.
 *
 * The frame is as high as its content and the portal around it scrolls, so the frame's own window never
 * scrolls and `position: fixed` means nothing here. Only an IntersectionObserver sees through the frame's
 * border, and it tells of edges being crossed, not of scrolling: hence a fresh one again and again.
 */
export function useVisibleArea(): VisibleArea {
  const [area, setArea] = useState<VisibleArea>({
    top: 0,
    height: window.innerHeight,
    isSeen: !("IntersectionObserver" in window),
  });

  useEffect(() => {
    if (!("IntersectionObserver" in window)) return;
    let timer: ReturnType<typeof setTimeout>;
    let observer: IntersectionObserver;

    function look() {
      observer = new IntersectionObserver(([entry]) => {
        observer.disconnect();
        if (entry) setArea((before) => moved(before, entry));
        timer = setTimeout(look, interval);
      });
      observer.observe(document.documentElement);
    }

    look();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);

  return area;
}

function moved(before: VisibleArea, entry: IntersectionObserverEntry): VisibleArea {
  const { intersectionRect: seen, boundingClientRect: page } = entry;
  if (seen.height === 0) return before;
  const after = {
    top: Math.round(seen.top - page.top),
    height: Math.round(seen.height),
    isSeen: true,
  };
  const isSame = before.isSeen && after.top === before.top && after.height === before.height;
  return isSame ? before : after;
}
