import { type QueryClient, queryOptions } from "@tanstack/react-query";

/** What comes with it. */
export type LaterCode = typeof import("./later-code");

/** The code that is not part of the first screen, with its words. Its loading can fail like any other. */
export const laterQuery = queryOptions({
  queryKey: ["code"],
  queryFn: () => import("./later-code").then(withWords),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
});

async function withWords(code: LaterCode): Promise<LaterCode> {
  await code.loadLaterWords();
  return code;
}

/** Loads it before anybody asks for it. */
export function warmUp(client: QueryClient): void {
  void client.prefetchQuery(laterQuery);
}
