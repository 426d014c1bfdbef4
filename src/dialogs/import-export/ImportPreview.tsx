import { useCallback, useState } from "react";
import type { ImportWish } from "../../biconnector/import-export";
import type { Snapshot } from "../../biconnector/snapshots";
import type { ImportEntry } from "../../biconnector/transfer-file";
import { text } from "../../i18n/text";
import { useNamesakes } from "../../queries/import-export";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Retry, Waiting } from "../../ui/dialog-stages";
import { focusOnMount } from "../../ui/focus";
import { type Choice, ChoiceSelect, choicesFor } from "./ChoiceSelect";
import styles from "./ImportExport.module.css";
import { ImportList } from "./ImportList";

/** Shows what would happen to each connector of a file, and asks. New ones are chosen to begin with. */
export function ImportPreview(props: {
  entries: ImportEntry[];
  onConfirm: (chosen: ImportWish[]) => void;
}) {
  const { entries } = props;
  const { data: namesakes, error, refetch } = useNamesakes(entries);
  /** What the person chose, by place in the file. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, Choice>>(new Map());
  /** What the person saw of the connectors that are to be replaced, by their number. */
  const [seen, setSeen] = useState<ReadonlyMap<number, Snapshot>>(new Map());
  const onSeen = useCallback(
    (snapshot: Snapshot) => setSeen((before) => new Map([...before, [snapshot.id, snapshot]])),
    [],
  );

  if (error) {
    return (
      <Retry headline={text("import.notChecked")} error={error} onTryAgain={() => void refetch()} />
    );
  }
  if (!namesakes) return <Waiting label={text("import.checking")} />;

  const existing = ({ fields }: ImportEntry) => namesakes.get(fields.title) ?? [];
  const first = new Map<number, ImportEntry>();
  for (const entry of entries) {
    if (entry.problems.size > 0) continue;
    for (const id of existing(entry)) if (!first.has(id)) first.set(id, entry);
  }
  const choicesOf = (entry: ImportEntry) => {
    const ids = existing(entry);
    return choicesFor(
      entry,
      ids,
      ids.every((id) => first.get(id) === entry),
    );
  };
  const choiceOf = (entry: ImportEntry, index: number) =>
    chosen.get(index) ?? choicesOf(entry)[0] ?? "skip";
  const wishes = entries.flatMap((entry, index): ImportWish[] => {
    const choice = choiceOf(entry, index);
    if (choice === "skip") return [];
    const [id] = choice === "replace" ? existing(entry) : [];
    const replaces =
      id === undefined ? null : { id, seen: seen.get(id) ?? null, keeps: entry.absent };
    return [{ fields: entry.fields, replaces }];
  });
  const taken = entries.filter(
    (entry) => entry.problems.size === 0 && existing(entry).length > 0,
  ).length;

  function chooseForAll(choice: Choice) {
    const places = entries.flatMap((entry, index) =>
      existing(entry).length > 0 && choicesOf(entry).includes(choice) ? [index] : [],
    );
    setChosen((before) => new Map([...before, ...places.map((index) => [index, choice] as const)]));
  }

  return (
    <>
      <p className={styles.words}>{text("import.found", { count: entries.length })}</p>
      {taken > 1 && (
        <ChoiceSelect
          label={text("import.existing", { count: taken })}
          choices={["skip", "register", "replace"]}
          value={null}
          onChoose={chooseForAll}
        />
      )}
      <ImportList
        entries={entries}
        existing={existing}
        choicesOf={choicesOf}
        choiceOf={choiceOf}
        onChoose={(index, choice) => setChosen((before) => new Map([...before, [index, choice]]))}
        onSeen={onSeen}
      />
      <Actions>
        <Button
          look="primary"
          ref={focusOnMount}
          disabled={wishes.length === 0}
          onClick={() => props.onConfirm(wishes)}
        >
          {text("import.confirm", { count: wishes.length })}
        </Button>
      </Actions>
    </>
  );
}
