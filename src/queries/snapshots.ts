import { queryOptions, useQuery } from "@tanstack/react-query";
import { listNewerFields } from "../biconnector/connector-fields";
import { readSnapshot } from "../biconnector/snapshots";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { dialogKeys } from "./dialog-keys";

/** One connector with all its fields, as it was when it was asked for. @param id null for none */
export function useSnapshot(id: number | null) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: dialogKeys.snapshot(id ?? 0),
    queryFn: () => readSnapshot(rest, id ?? 0),
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Which of the newer fields this portal knows. Found out once. */
export function knownFieldsQuery({ rest }: Portal) {
  return queryOptions({
    queryKey: dialogKeys.knownFields,
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
