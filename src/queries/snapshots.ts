import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { listNewerFields } from "../biconnector/connector-fields";
import { readSnapshot, type Snapshot } from "../biconnector/snapshots";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { keys } from "./keys";

function snapshotQuery({ rest }: Portal, id: number) {
  return queryOptions({
    queryKey: keys.snapshot(id),
    queryFn: () => readSnapshot(rest, id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** One connector with all its fields, as it was when it was asked for. @param id null for none */
export function useSnapshot(id: number | null) {
  return useQuery({ ...snapshotQuery(usePortal(), id ?? 0), enabled: id !== null });
}

/** How to read one now: an answer that was asked for earlier does not count. It throws a {@link PortalError}. */
export function useSnapshotRenewal(): (id: number) => Promise<Snapshot> {
  const portal = usePortal();
  const client = useQueryClient();
  return async (id) => {
    const query = snapshotQuery(portal, id);
    await client.cancelQueries(query);
    return client.fetchQuery(query);
  };
}

/** Which of the newer fields this portal knows. Found out once. */
export function knownFieldsQuery({ rest }: Portal) {
  return queryOptions({
    queryKey: keys.knownFields,
    queryFn: () => listNewerFields(rest),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** Which of the newer fields this portal knows. */
export function useKnownFields() {
  return useQuery(knownFieldsQuery(usePortal()));
}
