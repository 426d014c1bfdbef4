import { useSyncExternalStore } from "react";

/**
 * The part of the page that the person can see, in CSS pixels from the top of the page.
 *
 * `isSeen`: it was looked up, and is not only the first guess.
 */
export type VisibleArea = { top: number; height: number; isSeen: boolean };

/** How often the area is looked up while an overlay is shown, in milliseconds. */
const interval = 100;

/** Whoever follows the area. They share one observer: the area is the same for all. */
const followers = new Set<() => void>();
let area: VisibleArea | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let observer: IntersectionObserver | undefined;

/**
 * The part of this frame that is on the screen, followed while the component is mounted.
 *
 * The frame is as high as its content and the portal around it scrolls, so the frame's own window never
 * scrolls and `position: fixed` means nothing here. Only an IntersectionObserver sees through the frame's
 * border, and it tells of edges being crossed, not of scrolling: hence a fresh one again and again.
 */
export function useVisibleArea(): VisibleArea {
  return useSyncExternalStore(follow, currentArea);
}

function currentArea(): VisibleArea {
  area ??= { top: 0, height: window.innerHeight, isSeen: !("IntersectionObserver" in window) };
  return area;
}

function follow(onChange: () => void): () => void {
  followers.add(onChange);
  if (followers.size === 1 && "IntersectionObserver" in window) look();
  return () => {
    followers.delete(onChange);
    if (followers.size > 0) return;
    clearTimeout(timer);
    observer?.disconnect();
    // What is known now is old when the next overlay comes.
    area = null;
  };
}

function look(): void {
  const mine = new IntersectionObserver(([entry]) => {
    mine.disconnect();
    if (entry) take(entry);
    timer = setTimeout(look, interval);
  });
  observer = mine;
  mine.observe(document.documentElement);
}

function take({ intersectionRect: seen, boundingClientRect: page }: IntersectionObserverEntry) {
  if (seen.height === 0) return;
  const before = currentArea();
  const top = Math.round(seen.top - page.top);
  const height = Math.round(seen.height);
  if (before.isSeen && before.top === top && before.height === height) return;
  area = { top, height, isSeen: true };
  for (const tell of followers) tell();
}
