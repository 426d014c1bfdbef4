import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Connector } from "../biconnector/connectors";
import type { findUnused, SearchProgress } from "../biconnector/unused";
import { usePortal } from "../bitrix24/PortalContext";
import { unusedKey } from "./connectors";

/** How long what was found is good enough for another look, in milliseconds. */
const fresh = 60_000;

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
 * @param loadSearch loads the code that searches
 */
export function useUnused(
  isWanted: boolean,
  words: string,
  loadSearch: () => Promise<typeof findUnused>,
): UnusedSearch {
  const { rest } = usePortal();
  const client = useQueryClient();
  const [progress, setProgress] = useState<SearchProgress>({ step: "reading", found: 0 });
  const stopper = useRef(new AbortController());

  const { data, error, isFetching, refetch } = useQuery({
    queryKey: unusedKey,
    queryFn: async () => {
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      setProgress({ step: "reading", found: 0 });
      const search = await loadSearch();
      return search(rest, { signal, onProgress: setProgress });
    },
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
    progress: isFetching ? progress : null,
    again: () => void refetch(),
    stop: () => stopper.current.abort(),
    cancel() {
      stopper.current.abort();
      void client.cancelQueries({ queryKey: unusedKey });
    },
  };
}

function contains(words: string): (connector: Connector) => boolean {
  const wanted = words.toLocaleLowerCase();
  return ({ title, description }) =>
    [title, description].some((part) => part.toLocaleLowerCase().includes(wanted));
}
