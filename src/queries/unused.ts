import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Connector } from "../biconnector/connectors";
import { chunksOf, pageSize } from "../biconnector/pages";
import type { findUnused, SearchProgress } from "../biconnector/unused";
import { usePortal } from "../bitrix24/PortalContext";
import { type ConnectorPage, pageOf } from "./connectors";
import { keys } from "./keys";
import { useHiddenUse } from "./usage";
import { type Job, useJob } from "./use-job";

/** How long what was found is good enough for another look, in milliseconds. */
const fresh = 60_000;

const notBegun: SearchProgress = { step: "reading", found: 0 };

/** What the search found, in pages that stay the same ones whatever is deleted: their usage is looked up by page. */
export interface UnusedPages {
  unused: ConnectorPage[];
  unchecked: ConnectorPage[];
  isComplete: boolean;
}

/** The search for connectors that nobody uses. Stopped, it keeps what was found. */
export interface UnusedSearch
  extends Pick<Job<SearchProgress>, "progress" | "isStopping" | "stop"> {
  /** What it found, as far as it matches what the person looks for. */
  unused: Connector[];
  unchecked: Connector[];
  /** How many more without connections it found that do not match. */
  unmatched: number;
  /** What matches, page by page. */
  unusedPages: ConnectorPage[];
  uncheckedPages: ConnectorPage[];
  /** Whether every connector was looked at, or null before the first search has ended. */
  isComplete: boolean | null;
  error: Error | null;
  /** Searches anew. */
  again: () => void;
  /** Ends it and forgets it. */
  cancel: () => void;
}

/**
 * Searches all connectors for those that nobody uses, as soon as that is wanted.
 *
 * @param isFound whether a title or description is to be shown; the same function as long as the same is looked for
 * @param loadSearch loads the code that searches
 */
export function useUnused(
  isWanted: boolean,
  isFound: (text: string) => boolean,
  loadSearch: () => Promise<typeof findUnused>,
): UnusedSearch {
  const { rest } = usePortal();
  const client = useQueryClient();
  const job = useJob<SearchProgress>();

  const { data, error, isFetching, refetch } = useQuery({
    queryKey: keys.unused,
    queryFn: ({ signal: wanted }) =>
      job.run(notBegun, async ({ signal, onProgress }): Promise<UnusedPages> => {
        const search = await loadSearch();
        const { unused, unchecked, isComplete } = await search(rest, {
          signal,
          onProgress(progress) {
            // What is stopped shows what it has found. What nobody waits for any more ends here.
            wanted.throwIfAborted();
            onProgress(progress);
          },
        });
        return { unused: pagesOf(unused), unchecked: pagesOf(unchecked), isComplete };
      }),
    enabled: isWanted,
    // It is long work: only the person starts it anew, by looking for it again or by refreshing.
    staleTime: fresh,
    refetchOnWindowFocus: false,
  });
  const hidden = useHiddenUse();
  // Thousands of titles are too many to look at whenever the page is drawn.
  const found = useMemo(() => {
    const unusedPages = matching(data?.unused, isFound, hidden);
    const uncheckedPages = matching(data?.unchecked, isFound, hidden);
    const unused = unusedPages.flatMap(({ connectors }) => connectors);
    const others = matching(data?.unused, () => true, hidden).flatMap(
      ({ connectors }) => connectors,
    );
    return {
      unused,
      unmatched: others.length - unused.length,
      unchecked: uncheckedPages.flatMap(({ connectors }) => connectors),
      unusedPages,
      uncheckedPages,
    };
  }, [data, isFound, hidden]);

  return {
    ...found,
    ...job,
    isComplete: data?.isComplete ?? null,
    error,
    progress: isFetching ? (job.progress ?? notBegun) : null,
    again: () => void refetch(),
    cancel: () => void client.cancelQueries({ queryKey: keys.unused }),
  };
}

function pagesOf(connectors: Connector[]): ConnectorPage[] {
  return chunksOf(connectors, pageSize).map((some) => pageOf(some));
}

/** What is left of pages to show. @param hidden in use after all */
function matching(
  pages: ConnectorPage[] = [],
  isFound: (text: string) => boolean,
  hidden?: ReadonlySet<number>,
): ConnectorPage[] {
  const matches = ({ id, title, description }: Connector) =>
    !hidden?.has(id) && [title, description].some(isFound);
  return pages.map((page) => ({ ...page, connectors: page.connectors.filter(matches) }));
}
