import { type Call, type CallsMethods, createCall } from "./call";
import { PortalError } from "./portal-error";

/** The two ways to ask the portal. Both give a method's `result`, unparsed, or throw a {@link PortalError}. */
export interface Rest {
  /** Asks once. For every method that changes something. */
  readonly call: Call;
  /** Asks again after a passing fault. Only for methods that change nothing. */
  readonly read: Call;
}

/** How often a read is repeated, and how long it waits before the first time, in milliseconds. */
const mostRepeats = 2;
const usualPause = 500;

/**
 * The {@link Rest} of a started frame.
 *
 * @param firstPause before a read is repeated, in milliseconds; doubles every time
 */
export function createRest(sdk: CallsMethods, firstPause = usualPause): Rest {
  const call = createCall(sdk);

  async function read(method: string, params?: Record<string, unknown>): Promise<unknown> {
    for (let repeats = 0; ; repeats++) {
      try {
        return await call(method, params);
      } catch (error) {
        const isWorthIt = error instanceof PortalError && error.isTemporary;
        if (!isWorthIt || repeats === mostRepeats) throw error;
        await new Promise((resolve) => setTimeout(resolve, firstPause * 2 ** repeats));
      }
    }
  }

  return { call, read };
}
