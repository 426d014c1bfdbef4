import { useState } from "react";
import type { ImportEntry } from "../../biconnector/export-file";
import type { ImportOutcome } from "../../biconnector/import-export";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { focusOnMount } from "../../ui/focus";
import { Modal } from "../../ui/Modal";
import { Progress } from "../../ui/Progress";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { ChooseFile } from "./ChooseFile";
import { ImportPreview } from "./ImportPreview";
import { ImportResults } from "./ImportResults";
import { type Import, useImport } from "./use-import";

/** An entry of the file, and what became of it. */
type Result = { entry: ImportEntry; outcome: ImportOutcome };

/** Registers the connectors of a file: shows first what would happen to each. */
export function ImportDialog() {
  const [entries, setEntries] = useState<ImportEntry[] | null>(null);
  const [results, setResults] = useState<Result[] | null>(null);
  const job = useImport(entries);
  const isWorking = job.progress !== null;
  useLeaveGuard(isWorking);

  async function start(chosen: ImportEntry[]) {
    const outcomes = await job.start(chosen.map(({ fields }) => fields));
    setResults(
      chosen.map((entry, index) => ({ entry, outcome: outcomes[index] ?? { kind: "not-tried" } })),
    );
  }

  function body() {
    if (job.progress) return <Running job={job} progress={job.progress} />;
    if (results) return <ImportResults results={results} />;
    if (!entries) return <ChooseFile onChosen={setEntries} />;
    return <ImportPreview entries={entries} job={job} onConfirm={start} />;
  }

  return (
    <Modal role="dialog" size="large" title={text("import.title")} isBusy={isWorking}>
      {body()}
    </Modal>
  );
}

function Running(props: { job: Import; progress: { done: number; of: number } }) {
  const { job, progress } = props;
  const { done, of } = progress;
  return (
    <>
      <Progress
        label={text("import.running")}
        detail={text("bulkDelete.progress", { done: numberText(done), of: numberText(of) })}
        share={done / of}
      />
      <ActionRow>
        <Button ref={focusOnMount} isBusy={job.isStopping} onClick={job.stop}>
          {text(job.isStopping ? "action.stopping" : "action.stop")}
        </Button>
      </ActionRow>
    </>
  );
}
