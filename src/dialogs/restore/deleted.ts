import { MutationObserver, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Registration } from "../../biconnector/registration";
import type { Snapshot } from "../../biconnector/snapshots";

/** A connector that was deleted since the page was opened. Kept in memory only. */
export interface DeletedConnector {
  copy: Snapshot;
  state:
    | { kind: "gone" }
    | { kind: "coming-back" }
    /** It is registered again, under a number of its own. */
    | { kind: "back"; id: number }
    | Exclude<Registration, { kind: "registered" }>;
}

/** What was deleted since the page was opened, the last first. */
export const deletedQuery = queryOptions({
  queryKey: ["connectors", "deleted"],
  queryFn: (): DeletedConnector[] => [],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
});

/** Remembers copies of connectors that are gone now. */
export function keepDeleted(client: QueryClient, copies: Snapshot[]): void {
  const added = copies.map((copy): DeletedConnector => ({ copy, state: { kind: "gone" } }));
  client.setQueryData(deletedQuery.queryKey, (list = []) => [...added, ...list]);
}

/** Whether this one can be brought back now. */
export function isRestorable({ state }: DeletedConnector): boolean {
  return state.kind !== "coming-back" && state.kind !== "back";
}

/**
 * Registers a deleted connector again, once, however often it is asked for. Never rejects.
 *
 * @param registration how connectors are registered
 * @returns what became of it, or null when it is back or coming back already
 */
export async function restore(
  client: QueryClient,
  registration: { mutationFn: (fields: Snapshot["fields"]) => Promise<Registration> },
  id: number,
): Promise<(Registration & { hadLogo: boolean }) | null> {
  const entry = client.getQueryData(deletedQuery.queryKey)?.find(({ copy }) => copy.id === id);
  if (!entry || !isRestorable(entry)) return null;

  setState(client, id, { kind: "coming-back" });
  const outcome = await new MutationObserver(client, registration).mutate(entry.copy.fields);
  setState(client, id, outcome.kind === "registered" ? { kind: "back", id: outcome.id } : outcome);
  return { ...outcome, hadLogo: entry.copy.fields.logo.trim() !== "" };
}

function setState(client: QueryClient, id: number, state: DeletedConnector["state"]): void {
  client.setQueryData(deletedQuery.queryKey, (list) =>
    list?.map((entry) => (entry.copy.id === id ? { ...entry, state } : entry)),
  );
}
