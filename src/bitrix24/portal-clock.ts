import { isRecord } from "./portal-error";

/** What time it is for the portal: the clock of a computer may be wrong by months. */
interface PortalClock {
  /** In whole milliseconds since 1970. By the computer's clock until the portal has answered. */
  now(): number;
  /** Takes in the `time` of an answer (docs/platform.md#requests-and-answers), whatever that is. */
  hear(time: unknown): void;
}

export function createPortalClock(): PortalClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    hear(time) {
      const seconds = isRecord(time) ? time.finish : undefined;
      // Not milliseconds, nor what no date can hold.
      if (typeof seconds === "number" && seconds > 0 && seconds < 1e11) {
        // Portals tell microseconds.
        ahead = Math.round(seconds * 1000) - Date.now();
      }
    },
  };
}
