import { longest } from "../../biconnector/connector-fields";
import type { ImportEntry } from "../../biconnector/export-file";
import { Bdi } from "../../i18n/bidi";
import { numberText } from "../../i18n/formats";
import { type MessageId, text } from "../../i18n/text";
import { LongList } from "../../ui/LongList";
import { problemText } from "../form/field-errors";
import { labelOf } from "../form/fields";
import styles from "./ImportExport.module.css";

/** The connectors of a file, and what would happen to each. */
export function ImportList(props: {
  entries: ImportEntry[];
  isTaken: (entry: ImportEntry) => boolean;
  isChosen: (entry: ImportEntry, index: number) => boolean;
  onToggle: (index: number) => void;
}) {
  return (
    <LongList items={props.entries}>
      {(entry, index) => {
        const title = entry.fields.title.slice(0, longest.title);
        const isFaulty = entry.problems.size > 0;
        return (
          <li key={index} className={styles.entry}>
            <input
              type="checkbox"
              aria-label={text("import.take", { title: nameOf(entry, title, index + 1) })}
              disabled={isFaulty}
              checked={props.isChosen(entry, index)}
              onChange={() => props.onToggle(index)}
            />
            <div>
              <Bdi className={styles.title}>{title || text("import.untitled")}</Bdi>
              {entry.isNamesake && ` (${numberText(index + 1)})`}
              <p className={styles.state} data-faulty={isFaulty}>
                {stateOf(entry, props.isTaken(entry)).join(" ")}
              </p>
            </div>
          </li>
        );
      }}
    </LongList>
  );
}

/** What tells entries of one title from each other where they cannot be seen. */
function nameOf({ isNamesake }: ImportEntry, title: string, position: number): string {
  if (!title) return String(position);
  return isNamesake ? `${title} (${position})` : title;
}

/** Sentences about what keeps an entry back or, where nothing does, what it would be. */
function stateOf(entry: ImportEntry, isTaken: boolean): string[] {
  if (entry.problems.size > 0) return faultsOf(entry.problems);
  return [text(kindOf(entry, isTaken)), ...faultsOf(entry.remarks)];
}

function kindOf({ fields, isNamesake }: ImportEntry, isTaken: boolean): MessageId {
  if (isTaken) return "import.taken";
  if (isNamesake) return "import.namesake";
  return fields.logo === "" ? "import.new.logo" : "import.new";
}

function faultsOf(problems: ImportEntry["problems"]): string[] {
  return [...problems].map(([path, problem]) =>
    text("import.fault", { field: labelOf(path), fault: problemText(problem) }),
  );
}
