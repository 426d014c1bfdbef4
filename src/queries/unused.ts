import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Connector } from "../biconnector/connectors";
import type { SearchProgress } from "../biconnector/unused";
import { usePortal } from "../bitrix24/PortalContext";
import { lazyQuery } from "../lazy/load";
import { unusedKey } from "./connectors";
import { useJob } from "./use-job";

/** How long what was found is good enough for another look, in milliseconds. */
const fresh = 60_000;

const notBegun: SearchProgress = { step: "reading", found: 0 };

/** The search for connectors that nobody uses. */
export interface UnusedSearch {
  /** What it found, as far as it matches what the person looks for. */
  unused: Connector[];
  unchecked: Connector[];
  /** Whether every connector was looked at, or null before the first search has ended. */
  isComplete: boolean | null;
  error: Error | null;
  /** How far it has got, or null when it is not under way. */
  progress: SearchProgress | null;
  /** Searches anew. */
  again: () => void;
  /** Ends it after the request that is under way, and keeps what was found. */
  stop: () => void;
  /** Ends it and forgets it. */
  cancel: () => void;
}

/**
 * Searches all connectors for those that nobody uses, as soon as that is wanted.
 *
 * @param words that title or description must contain to be shown
 */
export function useUnused(isWanted: boolean, words: string): UnusedSearch {
  const { rest } = usePortal();
  const client = useQueryClient();
  const job = useJob<SearchProgress>();

  const { data, error, isFetching, refetch } = useQuery({
    queryKey: unusedKey,
    queryFn: () =>
      job.run(notBegun, async (signal, onProgress) => {
        const { findUnused } = await client.ensureQueryData(lazyQuery);
        return findUnused(rest, { signal, onProgress });
      }),
    enabled: isWanted,
    // It is long work: only the person starts it anew, by looking for it again or by refreshing.
    staleTime: fresh,
    refetchOnWindowFocus: false,
  });

  return {
    unused: data?.unused.filter(contains(words)) ?? [],
    unchecked: data?.unchecked.filter(contains(words)) ?? [],
    isComplete: data?.isComplete ?? null,
    error,
    progress: isFetching ? (job.progress ?? notBegun) : null,
    again: () => void refetch(),
    stop: job.stop,
    cancel() {
      job.stop();
      void client.cancelQueries({ queryKey: unusedKey });
    },
  };
}

function contains(words: string): (connector: Connector) => boolean {
  const wanted = words.toLocaleLowerCase();
  return ({ title, description }) =>
    [title, description].some((part) => part.toLocaleLowerCase().includes(wanted));
}
