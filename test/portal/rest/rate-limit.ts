import type { RateLimit } from "../switches.ts";

/**
 * Counts requests like the portal does: a bucket that fills with each one and leaks all the time
 * (docs/platform.md#limits).
 */
export interface RateLimiter {
  /** Counts a request, unless the bucket is full. */
  admits(limit: RateLimit): boolean;
}

export function createRateLimiter(now: () => number): RateLimiter {
  let level = 0;
  let checkedAt = now();

  return {
    admits({ burst, perSecond }) {
      const leaked = ((now() - checkedAt) / 1000) * perSecond;
      level = Math.max(0, level - leaked);
      checkedAt = now();
      if (level + 1 > burst) return false;
      level += 1;
      return true;
    },
  };
}
