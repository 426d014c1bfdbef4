import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { ImportEntry } from "../../biconnector/export-file";
import type { ImportOutcome } from "../../biconnector/import-export";
import type { Registered } from "../../biconnector/registration";
import { useTitlesTaken } from "../../queries/import-export";
import { useImportConnectors } from "../../queries/registrations";
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

/**
 * @param entries of the file, or null before there is one
 * @param onFound called when one of those chosen turns out to be registered after an unclear end
 */
export function useImport(
  entries: ImportEntry[] | null,
  onFound: (end: Registered, index: number, fields: ConnectorFields) => void,
): Import {
  const job: Import["job"] = useJob();
  const { mutateAsync } = useImportConnectors(onFound);
  const taken = useTitlesTaken(entries);

  function start(connectors: ConnectorFields[]) {
    return job.run({ done: 0, of: connectors.length }, (signal, onProgress) =>
      mutateAsync({
        connectors,
        watch: { signal, onProgress: (done, of) => onProgress({ done, of }) },
      }),
    );
  }

  return {
    taken: taken.data,
    error: taken.error,
    checkAgain: () => void taken.refetch(),
    job,
    start,
  };
}
