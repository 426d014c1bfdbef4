import { useRef, useState } from "react";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { ImportEntry } from "../../biconnector/export-file";
import type { ImportOutcome } from "../../biconnector/import-export";
import { PortalError } from "../../bitrix24/portal-error";
import { useTitlesTaken } from "../../queries/import-export";
import { useImportConnectors } from "../../queries/mutations";

/** An import, from the look at what there is to the registration of the last connector. */
export interface Import {
  /** The titles that connectors have already; undefined while that is being found out. */
  taken: Set<string> | undefined;
  error: PortalError | null;
  checkAgain: () => void;
  progress: { done: number; of: number } | null;
  isStopping: boolean;
  start: (connectors: ConnectorFields[]) => Promise<ImportOutcome[]>;
  stop: () => void;
}

/** @param entries of the file, or null before there is one */
export function useImport(entries: ImportEntry[] | null): Import {
  const [progress, setProgress] = useState<Import["progress"]>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopper = useRef(new AbortController());
  const { mutateAsync } = useImportConnectors();
  const taken = useTitlesTaken(entries?.map(({ fields }) => fields.title).filter(Boolean) ?? null);

  async function start(connectors: ConnectorFields[]) {
    setProgress({ done: 0, of: connectors.length });
    const outcomes = await mutateAsync({
      connectors,
      watch: {
        signal: stopper.current.signal,
        onProgress: (done, of) => setProgress({ done, of }),
      },
    });
    setProgress(null);
    return outcomes;
  }

  return {
    taken: taken.data,
    error: taken.error && PortalError.of(taken.error),
    checkAgain: () => void taken.refetch(),
    progress,
    isStopping,
    start,
    stop() {
      setIsStopping(true);
      stopper.current.abort();
    },
  };
}
