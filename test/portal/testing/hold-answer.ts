import type { Portal } from "../portal.ts";
import type { Fault } from "../rest/faults.ts";

/** A call that was carried out, and whose answer is on its way for as long as a test wants. */
export interface HeldCall {
  /** Resolves when the call has come to the portal. */
  arrived: Promise<void>;
  /** Lets the answer go. */
  release(): void;
}

/**
 * Holds the answer to a call, so that a test sees what lies before it.
 *
 * @param which.passing so many such calls are answered before
 * @param which.only of the calls of this method those with such parameters
 */
export function holdAnswer(
  { inject }: Portal,
  method: string,
  which: { passing?: number; only?: Fault["only"] } = {},
): HeldCall {
  const { passing = 0, only } = which;
  const [arrived, arrive] = promise();
  const [released, release] = promise();
  const meant = { method, ...(only && { only }) };
  if (passing > 0) inject({ ...meant, times: passing, fault: { delay: 0 } });
  inject({ ...meant, fault: { late: released }, before: arrive });
  return { arrived, release };
}

function promise(): [Promise<void>, () => void] {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, resolve];
}
