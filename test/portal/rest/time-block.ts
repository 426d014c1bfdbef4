import { zonedTime } from "./portal-time.ts";

/** How long a method may work in ten minutes is counted from here (docs/platform.md#limits). */
const operatingWindow = 600;

/**
 * The `time` block of a successful answer (docs/platform.md#requests-and-answers).
 *
 * @param start when the call began, in milliseconds
 * @param finish when it was done, in milliseconds
 */
export function timeBlock(start: number, finish: number) {
  const duration = (finish - start) / 1000;
  return {
    start: start / 1000,
    finish: finish / 1000,
    duration,
    processing: duration,
    date_start: zonedTime(start),
    date_finish: zonedTime(finish),
    operating: duration,
    operating_reset_at: Math.floor(finish / 1000) + operatingWindow,
  };
}
