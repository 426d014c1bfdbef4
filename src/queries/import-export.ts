import { useQuery } from "@tanstack/react-query";
import { collectSnapshots, findTitles, type JobWatch } from "../biconnector/import-export";
import { usePortal } from "../bitrix24/PortalContext";
import { dialogKeys } from "./dialog-keys";

/** Read anew for every dialog, and kept still while it is open. */
const onceOnly = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
} as const;

/** Which of these titles connectors have already. @param titles null as long as that is of no interest */
export function useTitlesTaken(titles: string[] | null) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: dialogKeys.titlesTaken(titles ?? []),
    queryFn: () => findTitles(rest, titles ?? []),
    enabled: titles !== null,
    ...onceOnly,
  });
}

/** Connectors with all their fields, to be handed out. */
type Exported = Awaited<ReturnType<typeof collectSnapshots>>;

/**
 * Reads connectors with all their fields, to be handed out.
 *
 * @param ids null for all of them
 * @param run runs the reading, which tells how far it is, as a job
 */
export function useExported(
  ids: number[] | null,
  run: (read: (watch: JobWatch) => Promise<Exported>) => Promise<Exported>,
) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: dialogKeys.exported(ids),
    queryFn: () => run((watch) => collectSnapshots(rest, ids, watch)),
    ...onceOnly,
  });
}
