import { useState } from "react";
import type { ImportResult, ImportWish } from "../../biconnector/import-export";
import type { ImportEntry } from "../../biconnector/transfer-file";
import { text } from "../../i18n/text";
import { useImportConnectors } from "../../queries/import-export";
import { useJob } from "../../queries/use-job";
import { JobProgress } from "../../ui/JobProgress";
import { Modal, useIsOpen } from "../../ui/Modal";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { useSingleFlight } from "../../ui/use-single-flight";
import { useToast } from "../../ui/use-toast";
import { registeredText } from "../registered-text";
import { ChooseFile } from "./ChooseFile";
import { ImportPreview } from "./ImportPreview";
import { ImportResults, nameOfResult } from "./ImportResults";

/** Registers the connectors of a file, or gives existing ones their fields: shows first what would happen to each. */
export function ImportDialog() {
  const [entries, setEntries] = useState<ImportEntry[] | null>(null);
  const [results, setResults] = useState<ImportResult[] | null>(null);
  const isOpen = useIsOpen();
  const showToast = useToast();
  const job = useJob<{ done: number; of: number }>();
  const { mutateAsync } = useImportConnectors((found) => {
    if (!isOpen()) return tellLater(found);
    setResults(
      (before) => before?.map((result) => (result.wish === found.wish ? found : result)) ?? null,
    );
  });
  const isWorking = job.progress !== null;
  useLeaveGuard(isWorking);

  const start = useSingleFlight((wishes: ImportWish[]) =>
    job.run({ done: 0, of: wishes.length }, async (watch) => {
      setResults(await mutateAsync({ wishes, watch }));
    }),
  );

  /** What it came to once this dialog is gone. */
  function tellLater({ wish, outcome }: ImportResult) {
    const title = nameOfResult(wish, outcome);
    if (outcome.kind === "registered") {
      showToast(registeredText("toast.registered", title, outcome));
    }
    if (outcome.kind === "replaced") showToast(text("toast.saved", { title }));
  }

  function body() {
    if (job.progress) {
      return <JobProgress label={text("import.running")} progress={job.progress} job={job} />;
    }
    if (results) return <ImportResults results={results} />;
    if (!entries) return <ChooseFile onChosen={setEntries} />;
    return <ImportPreview entries={entries} onConfirm={start} />;
  }

  return (
    <Modal role="dialog" size="large" title={text("import.title")} isBusy={isWorking}>
      {body()}
    </Modal>
  );
}
