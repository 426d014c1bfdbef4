import { type QueryClient, queryOptions } from "@tanstack/react-query";

/** What comes with it. */
export type LazyCode = typeof import("./chunk");

/** The code that is not part of the first screen, with its words. Its loading can fail like any other. */
export const lazyQuery = queryOptions({
  queryKey: ["code"],
  queryFn: () => import("./chunk").then(withWords),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
});

async function withWords(code: LazyCode): Promise<LazyCode> {
  await code.loadLazyWords();
  return code;
}

/** Loads it before anybody asks for it. */
export function warmUp(client: QueryClient): void {
  void client.prefetchQuery(lazyQuery);
}
