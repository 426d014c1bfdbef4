import { type Call, type CallsMethods, createCall, usualPause } from "./call";
import { createPortalClock } from "./portal-clock";
import { PortalError } from "./portal-error";

/**
 * The two ways to ask the portal, which give a method's `result`, unparsed, or throw a {@link PortalError}; and the time
 * that its answers tell.
 */
export interface Rest {
  /** Asks once. For every method that changes something. */
  readonly call: Call;
  /** Asks again after a passing fault. Only for methods that change nothing. */
  readonly read: Call;
  /** What time it is for the portal, in milliseconds since 1970: the computer's clock may be wrong by months. */
  readonly now: () => number;
}

/** How often a read is repeated. */
const mostRepeats = 2;

/**
 * The {@link Rest} of a started frame.
 *
 * @param pause between calls, and before a read is repeated, where it doubles every time; in milliseconds
 */
export function createRest(sdk: CallsMethods, pause = usualPause): Rest {
  const clock = createPortalClock();
  const call = createCall(sdk, pause, clock.hear);

  async function read(method: string, params?: Record<string, unknown>): Promise<unknown> {
    for (let repeats = 0; ; repeats++) {
      try {
        return await call(method, params);
      } catch (error) {
        const isWorthIt = error instanceof PortalError && error.isTemporary;
        if (!isWorthIt || repeats === mostRepeats) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause * 2 ** repeats));
      }
    }
  }

  return { call, read, now: clock.now };
}
