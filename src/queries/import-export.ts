import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { ImportEntry } from "../biconnector/export-file";
import { collectSnapshots, findNamesakes, type JobWatch } from "../biconnector/import-export";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/** Read anew for every dialog, and kept still while it is open. */
const onceOnly = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
} as const;

/**
 * Which connectors have the titles of a file already. Ends with the dialog that asks.
 *
 * @param entries of the one file that the dialog is about, or null before there is one
 */
export function useNamesakes(entries: ImportEntry[] | null) {
  const { rest } = usePortal();
  return useQuery({
    // Not the titles: there may be thousands, and the key is looked at whenever the dialog is drawn.
    queryKey: keys.namesakes(useId()),
    queryFn: ({ signal }) => findNamesakes(rest, titlesToFind(entries ?? []), signal),
    enabled: entries !== null,
    ...onceOnly,
  });
}

/** What cannot be registered need not be looked for. */
function titlesToFind(entries: ImportEntry[]): string[] {
  return entries.filter(({ problems }) => problems.size === 0).map(({ fields }) => fields.title);
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
    queryKey: keys.exported(ids),
    queryFn: () => run((watch) => collectSnapshots(rest, ids, watch)),
    ...onceOnly,
  });
}
