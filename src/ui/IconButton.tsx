import type { ComponentProps } from "react";
import styles from "./IconButton.module.css";

/**
 * A push button that is only a picture.
 *
 * @param props.label its name, which tells it from its like in other rows
 * @param props.hint what a pointer resting on it is told
 */
export function IconButton({
  label,
  hint,
  isDangerous,
  isDisabled,
  ...rest
}: Omit<ComponentProps<"button">, "className" | "type" | "title" | "aria-label" | "disabled"> & {
  label: string;
  hint: string;
  isDangerous?: boolean;
  isDisabled?: boolean;
}) {
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      data-dangerous={isDangerous}
      disabled={isDisabled}
      aria-label={label}
      title={hint}
    />
  );
}
