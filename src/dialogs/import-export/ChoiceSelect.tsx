import { useId } from "react";
import type { ImportEntry } from "../../biconnector/transfer-file";
import { text } from "../../i18n/text";
import input from "../../ui/input.module.css";
import styles from "./ImportExport.module.css";

/** What can become of a connector of a file. */
export type Choice = "skip" | "register" | "replace";

/**
 * What a person can choose for one, the choice to begin with first. Which of several connectors of one title it should
 * replace nobody could tell, nor which of several entries should replace one connector.
 *
 * @param existing the ids of the connectors that have its title already
 * @param isFirst whether no entry before it has that connector's title, as the portal compares titles
 */
export function choicesFor(
  { problems, isNamesake }: ImportEntry,
  existing: number[],
  isFirst: boolean,
): Choice[] {
  if (problems.size > 0) return ["skip"];
  if (existing.length === 0) return isNamesake ? ["skip", "register"] : ["register", "skip"];
  return existing.length === 1 && isFirst ? ["skip", "register", "replace"] : ["skip", "register"];
}

/**
 * What is to become of connectors whose title exists already.
 *
 * @param props.name its whole name, where the label alone would not tell it from others
 * @param props.value null where several have chosen differently
 */
export function ChoiceSelect(props: {
  label: string;
  name?: string;
  choices: Choice[];
  value: Choice | null;
  onChoose: (choice: Choice) => void;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <select
        className={input.input}
        id={id}
        aria-label={props.name}
        value={props.value ?? ""}
        onChange={({ target }) => {
          const choice = props.choices.find((each) => each === target.value);
          if (choice) props.onChoose(choice);
        }}
      >
        {props.value === null && <option value="">{text("import.choose")}</option>}
        {props.choices.map((choice) => (
          <option key={choice} value={choice}>
            {text(`import.choice.${choice}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
