/** What a long job tells while it goes on, and how it is ended early. */
export interface JobWatch<Progress = { done: number; of: number }> {
  /** Ends it after the request that is under way. */
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** The same for what may go on unwatched: how many it has got so far. */
export type CountWatch = Partial<JobWatch<number>>;
