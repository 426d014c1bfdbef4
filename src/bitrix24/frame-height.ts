import type { Portal } from "./portal";

/** The least height of the frame in CSS pixels: room for a dialog above an empty list. */
const leastHeight = 560;

/**
 * Keeps the frame as high as the page's content, from now on.
 *
 * The body must not depend on the frame's height in its layout, or each answer would ask for the next.
 */
export function fitFrame(portal: Portal): void {
  const { body } = document;
  let fitted = 0;
  new ResizeObserver(() => {
    const height = Math.max(leastHeight, Math.ceil(body.getBoundingClientRect().height));
    if (height === fitted) return;
    fitted = height;
    portal.setHeight(height);
  }).observe(body);
}
