import type { ReactNode } from "react";
import styles from "./IconButton.module.css";

/**
 * A push button that is only a picture.
 *
 * @param props.label its name, which tells it from its like in other rows
 * @param props.hint what a pointer resting on it is told
 */
export function IconButton(props: {
  id?: string;
  label: string;
  hint: string;
  isDangerous?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      id={props.id}
      className={styles.button}
      data-dangerous={props.isDangerous}
      aria-label={props.label}
      title={props.hint}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
