import { useState } from "react";
import type { ImportEntry } from "../../biconnector/export-file";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { focusOnMount } from "../../ui/focus";
import { CloseButton } from "../../ui/Modal";
import { Progress } from "../../ui/Progress";
import styles from "./ImportExport.module.css";
import { ImportList } from "./ImportList";
import type { Import } from "./use-import";

/** Shows what would happen to each connector of a file, and asks. New ones are chosen to begin with. */
export function ImportPreview(props: {
  entries: ImportEntry[];
  importing: Import;
  onConfirm: (chosen: ImportEntry[]) => void;
}) {
  const { entries, importing } = props;
  const [switched, setSwitched] = useState<ReadonlySet<number>>(new Set());
  const cancel = <CloseButton>{text("action.cancel")}</CloseButton>;

  if (importing.error) {
    return (
      <>
        <Failure headline={text("import.notChecked")} error={importing.error} />
        <ActionRow>
          <Button look="primary" onClick={importing.checkAgain}>
            {text("action.tryAgain")}
          </Button>
          {cancel}
        </ActionRow>
      </>
    );
  }
  const { taken } = importing;
  if (!taken) {
    return (
      <>
        <Progress label={text("import.checking")} detail="" share={null} />
        <ActionRow>{cancel}</ActionRow>
      </>
    );
  }

  const isTaken = ({ fields }: ImportEntry) => taken.has(fields.title);
  const isChosen = (entry: ImportEntry, index: number) =>
    entry.problems.size === 0 && switched.has(index) === (entry.isNamesake || isTaken(entry));
  const chosen = entries.filter(isChosen);
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
        <Button
          look="primary"
          ref={focusOnMount}
          disabled={chosen.length === 0}
          onClick={() => props.onConfirm(chosen)}
        >
          {text("import.confirm", { count: chosen.length })}
        </Button>
        {cancel}
      </ActionRow>
    </>
  );
}

function toggled(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const after = new Set(set);
  if (!after.delete(index)) after.add(index);
  return after;
}
