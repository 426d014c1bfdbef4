import { zonedTime } from "./portal-time.ts";
import type { Operating } from "./time-budget.ts";

/**
 * The `time` block of a successful answer (docs/platform.md#requests-and-answers).
 *
 * @param start when the call began, in milliseconds
 * @param finish when it was done, in milliseconds
 * @param operating what the method has used of its time (docs/platform.md#limits)
 */
export function timeBlock(start: number, finish: number, operating: Operating) {
  const duration = (finish - start) / 1000;
  return {
    start: withMicroseconds(start),
    finish: withMicroseconds(finish),
    duration,
    processing: duration,
    date_start: zonedTime(start),
    date_finish: zonedTime(finish),
    ...operating,
  };
}

/** In seconds, finer than a clock of milliseconds: whoever reckons with it gets no whole numbers. */
function withMicroseconds(milliseconds: number): number {
  return Number(((milliseconds + 0.004) / 1000).toFixed(6));
}
