import { useState } from "react";
import type { ImportEntry } from "../../biconnector/transfer";
import type { ImportOutcome } from "../../biconnector/transfer-jobs";
import { numberText, text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { focusOnMount } from "../../ui/focus";
import { firstFocus, Modal } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import { Progress } from "../../ui/Progress";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { ImportList } from "./ImportList";
import { ImportResults } from "./ImportResults";
import { readChosenFile } from "./read-file";
import styles from "./Transfer.module.css";
import { useImport } from "./use-import";

/** Registers the connectors of a file: shows first what would happen to each. */
export function ImportDialog(props: { onEnd: () => void; onClosed: () => void }) {
  const [entries, setEntries] = useState<ImportEntry[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [switched, setSwitched] = useState<ReadonlySet<number>>(new Set());
  const [results, setResults] = useState<{ entry: ImportEntry; outcome: ImportOutcome }[] | null>(
    null,
  );
  const job = useImport(entries);
  const isWorking = job.progress !== null;
  useLeaveGuard(isWorking);

  async function take(file: File | undefined) {
    if (!file) return;
    const found = await readChosenFile(file);
    setFault(typeof found === "string" ? text(`import.fault.${found}`) : null);
    if (typeof found === "string") return;
    setEntries(found);
    setSwitched(new Set());
  }

  const isChosen = (entry: ImportEntry, index: number) =>
    entry.faults.size === 0 && switched.has(index) === isTaken(entry);
  const isTaken = ({ fields }: ImportEntry) => job.taken?.has(fields.title) ?? false;
  const chosen = entries?.filter(isChosen) ?? [];

  async function start() {
    const outcomes = await job.start(chosen.map(({ fields }) => fields));
    setResults(
      chosen.map((entry, index) => ({ entry, outcome: outcomes[index] ?? { kind: "not-tried" } })),
    );
  }

  function body() {
    if (job.progress) {
      const { done, of } = job.progress;
      return (
        <>
          <Progress
            label={text("import.running")}
            detail={text("remove.progress", { done: numberText(done), of: numberText(of) })}
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
    if (results) return <ImportResults results={results} onEnd={props.onEnd} />;
    if (!entries) {
      return (
        <>
          <p className={styles.words}>{text("import.hint")}</p>
          {fault && (
            <Notice tone="error" role="alert">
              <p>{fault}</p>
            </Notice>
          )}
          <label className={styles.file}>
            <span>{text("import.choose")}</span>
            <input
              {...firstFocus}
              type="file"
              accept="application/json,.json"
              className="visually-hidden"
              onChange={({ target }) => take(target.files?.[0])}
            />
          </label>
          <Close onEnd={props.onEnd} />
        </>
      );
    }
    if (job.error) {
      return (
        <>
          <ErrorNotice headline={text("import.notChecked")} error={job.error} />
          <ActionRow>
            <Button look="primary" onClick={job.checkAgain}>
              {text("action.tryAgain")}
            </Button>
          </ActionRow>
          <Close onEnd={props.onEnd} />
        </>
      );
    }
    if (!job.taken) return <Progress label={text("import.checking")} detail="" share={null} />;
    return (
      <>
        <p className={styles.words}>{text("import.found", { count: entries.length })}</p>
        <ImportList
          entries={entries}
          isTaken={isTaken}
          isChosen={isChosen}
          onToggle={(index) => setSwitched((before) => toggled(before, index))}
        />
        <ActionRow>
          <Button look="primary" ref={focusOnMount} disabled={chosen.length === 0} onClick={start}>
            {text("import.confirm", { count: chosen.length })}
          </Button>
          <Button onClick={props.onEnd}>{text("action.cancel")}</Button>
        </ActionRow>
      </>
    );
  }

  return (
    <Modal
      role="dialog"
      size="large"
      title={text("import.title")}
      isBusy={isWorking}
      onClose={props.onEnd}
      onClosed={props.onClosed}
    >
      {body()}
    </Modal>
  );
}

function Close(props: { onEnd: () => void }) {
  return (
    <ActionRow>
      <Button onClick={props.onEnd}>{text("action.cancel")}</Button>
    </ActionRow>
  );
}

function toggled(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const after = new Set(set);
  if (!after.delete(index)) after.add(index);
  return after;
}
