import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type ConnectorFields,
  withKnownFields,
  withSomeLogo,
} from "../../biconnector/connector-fields";
import type { ImportEntry } from "../../biconnector/export-file";
import { findTitles, type ImportOutcome, registerAll } from "../../biconnector/import-export";
import { usePortal } from "../../bitrix24/PortalContext";
import { PortalError } from "../../bitrix24/portal-error";
import { newerFieldsQuery, refreshLists } from "../../queries/form";
import { type Job, useJob } from "../../queries/use-job";

/** An import, from the look at what there is to the registration of the last connector. */
export interface Import {
  /** The titles that connectors have already; undefined while that is being found out. */
  taken: Set<string> | undefined;
  error: Error | null;
  checkAgain: () => void;
  /** The registration of what was chosen. */
  job: Job<{ done: number; of: number }>;
  start: (connectors: ConnectorFields[]) => Promise<ImportOutcome[]>;
}

/** @param entries of the file, or null before there is one */
export function useImport(entries: ImportEntry[] | null): Import {
  const portal = usePortal();
  const client = useQueryClient();
  const job: Import["job"] = useJob();
  const titles = entries?.map(({ fields }) => fields.title).filter(Boolean) ?? [];

  const taken = useQuery({
    queryKey: ["connectors", "titles", titles],
    queryFn: () => findTitles(portal.rest, titles),
    enabled: entries !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

  const { mutateAsync } = useMutation({
    mutationFn: (connectors: ConnectorFields[]) =>
      job.run({ done: 0, of: connectors.length }, async (signal, onProgress) => {
        try {
          const known = await client.ensureQueryData(newerFieldsQuery(portal));
          const ours = connectors.map((fields) => withKnownFields(withSomeLogo(fields), known));
          return await registerAll(portal.rest, ours, known, {
            signal,
            onProgress: (done, of) => onProgress({ done, of }),
          });
        } catch (error) {
          const refused: ImportOutcome = { kind: "refused", error: PortalError.of(error) };
          return connectors.map(() => refused);
        }
      }),
    onSettled: () => refreshLists(client),
  });

  return {
    taken: taken.data,
    error: taken.error,
    checkAgain: () => void taken.refetch(),
    job,
    start: mutateAsync,
  };
}
