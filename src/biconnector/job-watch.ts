import type { PortalError } from "../bitrix24/portal-error";

/** What a long job tells while it goes on, and how it is ended early. */
export interface JobWatch<Progress = { done: number; of: number }> {
  /** Ends it after the request that is under way. */
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** The same for what may go on unwatched: how many it has got so far. */
export type CountWatch = Partial<JobWatch<number>>;

/**
 * Whether the next call would most likely fail as well, whatever it is: 200 is the status of what a method itself has
 * against its call. Anything else comes from a floor below: the network, the session, the plan, the limits.
 */
export function hitsEveryCall({ status }: PortalError): boolean {
  return status !== 200;
}
