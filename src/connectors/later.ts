import { type QueryClient, queryOptions } from "@tanstack/react-query";

/** What comes with it. */
export type LaterCode = typeof import("./later-code");

/** The code that is not part of the first screen. Its loading can fail like any other. */
export const laterQuery = queryOptions({
  queryKey: ["code"],
  queryFn: (): Promise<LaterCode> => import("./later-code"),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
});

/** Loads it before anybody asks for it. */
export function warmUp(client: QueryClient): void {
  void client.prefetchQuery(laterQuery);
}
