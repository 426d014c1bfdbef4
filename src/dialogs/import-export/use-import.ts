import type { ImportOutcome, ImportWish } from "../../biconnector/import-export";
import type { ImportEntry } from "../../biconnector/transfer-file";
import { useImportConnectors, useNamesakes } from "../../queries/import-export";
import { type Job, useJob } from "../../queries/use-job";

/** An import, from the look at what there is to the last connector. */
export interface Import {
  /** The connectors that have titles of the file already, by title; undefined while that is being found out. */
  namesakes: Map<string, number[]> | undefined;
  error: Error | null;
  checkAgain: () => void;
  /** The import of what was chosen. */
  job: Job<{ done: number; of: number }>;
  start: (wishes: ImportWish[]) => Promise<ImportOutcome[]>;
}

/**
 * @param entries of the file, or null before there is one
 * @param onFound called when it turns out what became of one of those chosen after an unclear end
 */
export function useImport(
  entries: ImportEntry[] | null,
  onFound: (end: ImportOutcome, index: number, wish: ImportWish) => void,
): Import {
  const job: Import["job"] = useJob();
  const { mutateAsync } = useImportConnectors(onFound);
  const namesakes = useNamesakes(entries);

  function start(wishes: ImportWish[]) {
    return job.run({ done: 0, of: wishes.length }, (signal, onProgress) =>
      mutateAsync({
        wishes,
        watch: { signal, onProgress: (done, of) => onProgress({ done, of }) },
      }),
    );
  }

  return {
    namesakes: namesakes.data,
    error: namesakes.error,
    checkAgain: () => void namesakes.refetch(),
    job,
    start,
  };
}
