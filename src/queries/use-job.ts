import { useRef, useState } from "react";
import type { JobWatch } from "../biconnector/job-watch";

/** Work of many requests that tells how far it is, and that the person can end early. */
export interface Job<Progress> {
  /** How far it has got, or null when it is not under way. */
  progress: Progress | null;
  /** The person has ended it, and its last request is still under way. */
  isStopping: boolean;
  /** Ends it after the request that is under way. */
  stop: () => void;
  /**
   * Runs it. @returns what the work returns, and rejects when that does
   *
   * @param start how far it is before the first request
   * @param work is ended, and tells how far it has got, by what it is given
   */
  run: <Result>(
    start: Progress,
    work: (watch: JobWatch<Progress>) => Promise<Result>,
  ) => Promise<Result>;
}

/** A long job, one run at a time. */
export function useJob<Progress>(): Job<Progress> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopper = useRef(new AbortController());

  return {
    progress,
    isStopping,
    stop() {
      setIsStopping(true);
      stopper.current.abort();
    },
    async run(start, work) {
      const own = new AbortController();
      stopper.current = own;
      // A run that was given up may end after the next one has begun.
      const show = (now: Progress | null) => stopper.current === own && setProgress(now);
      setIsStopping(false);
      show(start);
      try {
        return await work({ signal: own.signal, onProgress: show });
      } finally {
        show(null);
      }
    },
  };
}
