import type { ImportEntry } from "../../biconnector/export-file";
import { type MessageId, text } from "../../i18n/text";
import framed from "../../ui/framed-list.module.css";
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
    <ul className={`${framed.list} ${styles.list}`}>
      {props.entries.map((entry, index) => {
        const { title } = entry.fields;
        const isFaulty = entry.problems.size > 0;
        return (
          <li key={index} className={styles.entry}>
            <input
              type="checkbox"
              aria-label={text("import.take", { title: title || String(index + 1) })}
              disabled={isFaulty}
              checked={props.isChosen(entry, index)}
              onChange={() => props.onToggle(index)}
            />
            <div>
              <bdi className={styles.title}>{title || text("import.untitled")}</bdi>
              <p className={styles.state} data-faulty={isFaulty}>
                {isFaulty
                  ? problemsText(entry)
                  : text(props.isTaken(entry) ? "import.taken" : newText(entry))}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function newText({ fields }: ImportEntry): MessageId {
  return fields.logo.trim() === "" ? "import.new.logo" : "import.new";
}

function problemsText({ problems }: ImportEntry): string {
  return [...problems]
    .map(([path, problem]) =>
      text("import.fault", { field: labelOf(path), fault: problemText(problem) }),
    )
    .join(" ");
}
