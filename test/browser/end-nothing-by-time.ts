/**
 * Runs in every frame before its own scripts: nothing ends by itself because a machine is slow. What is shown for
 * some seconds stays, and an answer may take any time. A test about time installs a clock, which takes this one's place.
 */
export function endNothingByTime(): void {
  const start = window.setTimeout;
  const longest = 2 ** 31 - 1;
  Object.assign(window, {
    setTimeout: (handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
      start(handler, delay < 5000 ? delay : longest, ...rest),
  });
  Object.defineProperty(XMLHttpRequest.prototype, "timeout", { get: () => 0, set() {} });
}
