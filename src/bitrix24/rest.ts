import { type Call, type CallsMethods, createCall, usualPause } from "./call";
import { PortalError } from "./portal-error";

/** The two ways to ask the portal. Both give a method's `result`, unparsed, or throw a {@link PortalError}. */
export interface Rest {
  /** Asks once. For every method that changes something. */
  readonly call: Call;
  /** Asks again after a passing fault. Only for methods that change nothing. */
  readonly read: Call;
}

/** How often a read is repeated. */
const mostRepeats = 2;

/**
 * The {@link Rest} of a started frame.
 *
 * @param pause between calls, and before a read is repeated, where it doubles every time; in milliseconds
 */
export function createRest(sdk: CallsMethods, pause = usualPause): Rest {
  const call = createCall(sdk, pause);

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

  return { call, read };
}
