import { type ReactNode, useId } from "react";
import styles from "./Field.module.css";
import input from "./input.module.css";

/** What ties a control to its label, hint and problem, and its look. */
export interface ControlProps {
  className: string | undefined;
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean;
  "aria-required": boolean;
}

/**
 * A control with its label, a line that explains it, and what is wrong with it.
 *
 * @param props.isRequired it may not stay empty
 * @param props.problem undefined while nothing is wrong
 * @param props.warning what may turn out to be wrong, and keeps nobody from going on
 * @param props.children makes the control
 */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  isRequired?: boolean;
  problem: string | undefined;
  warning?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const { label, hint, isRequired = false, problem, warning } = props;
  const described = [hint && `${id}-hint`, warning && `${id}-warning`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={styles.field} data-faulty={problem !== undefined}>
      <label htmlFor={id} className={styles.label} data-required={isRequired}>
        {label}
      </label>
      {props.children({
        className: input.input,
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": problem !== undefined,
        "aria-required": isRequired,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {warning && (
        <p id={`${id}-warning`} className={styles.warning}>
          {warning}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
