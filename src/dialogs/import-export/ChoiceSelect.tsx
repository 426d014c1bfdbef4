import { useId } from "react";
import { text } from "../../i18n/text";
import type { Choice } from "./choice";
import styles from "./ImportExport.module.css";

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
