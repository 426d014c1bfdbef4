/** How many calls the portal takes at once, and a pause between those that follow, in milliseconds (docs/platform.md#limits). */
const atOnce = 50;
const pause = 500;

/**
 * The pace that the portal keeps up with, in measured time: the clock of the machine may be set while we wait.
 *
 * @returns what to wait for before each call
 */
export function createPace(): () => Promise<void> {
  let lastTurn = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    lastTurn = Math.max(lastTurn, now - atOnce * pause) + pause;
    const wait = lastTurn - now;
    return new Promise((resolve) => (wait > 0 ? setTimeout(resolve, wait) : resolve()));
  };
}
