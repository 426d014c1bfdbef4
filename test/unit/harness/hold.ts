import type { Portal } from "../../portal/portal.ts";
import type { Fault } from "../../portal/rest/faults.ts";

/**
 * Holds the answer to a call, which is carried out, so that a test sees what lies before it.
 *
 * @param which.passing so many such calls are answered before
 * @param which.only of the calls of this method those with such parameters
 * @returns lets the answer go
 */
export function holdAnswer(
  { inject }: Portal,
  method: string,
  which: { passing?: number; only?: NonNullable<Fault["only"]> } = {},
): () => void {
  const { passing = 0, ...only } = which;
  let release = () => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (passing > 0) inject({ method, ...only, times: passing, fault: { delay: 0 } });
  inject({ method, ...only, fault: { late } });
  return release;
}
