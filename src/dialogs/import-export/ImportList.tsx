import type { Snapshot } from "../../biconnector/snapshots";
import type { ImportEntry } from "../../biconnector/transfer-file";
import type { FieldPath } from "../../biconnector/validation";
import { Bdi } from "../../i18n/bidi";
import { numberText } from "../../i18n/formats";
import { isSeen } from "../../i18n/names";
import { shortened, text } from "../../i18n/text";
import { Checkbox } from "../../ui/Checkbox";
import { LongList } from "../../ui/LongList";
import { problemText } from "../form/field-errors";
import { labelOf } from "../form/fields";
import { logoProblem } from "../form/logo-file";
import { type Choice, ChoiceSelect } from "./ChoiceSelect";
import { EntryFields } from "./EntryFields";
import styles from "./ImportExport.module.css";

/**
 * The connectors of a file, and what would happen to each.
 *
 * @param props.existing the ids of the connectors that have its title already
 * @param props.onSeen called with a connector that would be replaced, once the person has looked at it
 */
export function ImportList(props: {
  entries: ImportEntry[];
  existing: (entry: ImportEntry) => number[];
  choicesOf: (entry: ImportEntry) => Choice[];
  choiceOf: (entry: ImportEntry, index: number) => Choice;
  onChoose: (index: number, choice: Choice) => void;
  onSeen: (snapshot: Snapshot) => void;
}) {
  return (
    <LongList items={props.entries}>
      {(entry, index) => {
        const written = shortened(entry.fields.title);
        const title = isSeen(written) ? written : "";
        const name = text("import.take", { title: entryName(entry, title, index + 1) });
        const isFaulty = entry.problems.size > 0;
        const existing = props.existing(entry);
        const isTaken = existing.length > 0 && !isFaulty;
        const choice = props.choiceOf(entry, index);
        const [only] = existing.length === 1 ? existing : [];
        return (
          <li key={index} className={styles.entry}>
            {!isTaken && (
              <Checkbox
                label={name}
                isDisabled={isFaulty}
                isChecked={choice !== "skip"}
                onToggle={() => props.onChoose(index, choice === "skip" ? "register" : "skip")}
              />
            )}
            <div className={styles.content}>
              <Bdi className={styles.title}>{title || text("import.untitled")}</Bdi>
              {entry.isNamesake && ` (${numberText(index + 1)})`}
              <p className={styles.state} data-faulty={isFaulty}>
                {stateOf(entry, existing.length).join(" ")}
              </p>
              {isTaken && (
                <ChoiceSelect
                  label={text("import.choice")}
                  name={name}
                  choices={props.choicesOf(entry)}
                  value={choice}
                  onChoose={(chosen) => props.onChoose(index, chosen)}
                />
              )}
              <EntryFields
                entry={entry}
                replacedId={choice === "replace" ? (only ?? null) : null}
                onSeen={props.onSeen}
              />
            </div>
          </li>
        );
      }}
    </LongList>
  );
}

/** What tells entries of one title from each other where they cannot be seen. */
function entryName({ isNamesake }: ImportEntry, title: string, position: number): string {
  if (!title) return String(position);
  return isNamesake ? `${title} (${position})` : title;
}

/** Sentences about what keeps an entry back or, where nothing does, what it would be. */
function stateOf(entry: ImportEntry, existing: number): string[] {
  const { fields, problems, remarks } = entry;
  if (problems.size > 0) return problemTexts(problems);
  const ofLogo = remarks.has("logo") ? null : logoProblem(fields.logo);
  return [
    existing > 0 ? text("import.taken", { count: existing }) : registrationText(entry),
    ...problemTexts(remarks),
    ...(ofLogo ? [fieldText("logo", text(`form.logo.${ofLogo}`))] : []),
  ];
}

function registrationText({ fields, isNamesake }: ImportEntry): string {
  if (isNamesake) return text("import.namesake");
  return text(fields.logo === "" ? "import.new.logo" : "import.new");
}

/** Each once: credentials have one name for all their parts. */
function problemTexts(problems: ImportEntry["problems"]): string[] {
  const texts = [...problems].map(([path, problem]) => fieldText(path, problemText(problem)));
  return [...new Set(texts)];
}

function fieldText(path: FieldPath, problem: string): string {
  return text("import.problem", { field: labelOf(path), problem });
}
