import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
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

/** An import, from the look at what there is to the registration of the last connector. */
export interface Import {
  /** The titles that connectors have already; undefined while that is being found out. */
  taken: Set<string> | undefined;
  error: Error | null;
  checkAgain: () => void;
  progress: { done: number; of: number } | null;
  isStopping: boolean;
  start: (connectors: ConnectorFields[]) => Promise<ImportOutcome[]>;
  stop: () => void;
}

/** @param entries of the file, or null before there is one */
export function useImport(entries: ImportEntry[] | null): Import {
  const portal = usePortal();
  const client = useQueryClient();
  const [progress, setProgress] = useState<Import["progress"]>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopper = useRef(new AbortController());
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
    mutationKey: ["connectors", "import"],
    mutationFn: async (connectors: ConnectorFields[]): Promise<ImportOutcome[]> => {
      setProgress({ done: 0, of: connectors.length });
      try {
        const known = await client.ensureQueryData(newerFieldsQuery(portal));
        const ours = connectors.map((fields) => withKnownFields(withSomeLogo(fields), known));
        return await registerAll(portal.rest, ours, known, {
          signal: stopper.current.signal,
          onProgress: (done, of) => setProgress({ done, of }),
        });
      } catch (error) {
        return connectors.map(() => ({ kind: "refused", error: PortalError.of(error) }));
      }
    },
    onSettled: () => {
      setProgress(null);
      refreshLists(client);
    },
  });

  return {
    taken: taken.data,
    error: taken.error,
    checkAgain: () => void taken.refetch(),
    progress,
    isStopping,
    start: mutateAsync,
    stop() {
      setIsStopping(true);
      stopper.current.abort();
    },
  };
}
