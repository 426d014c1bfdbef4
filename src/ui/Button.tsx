import type { ComponentProps } from "react";
import styles from "./Button.module.css";

/**
 * A push button.
 *
 * @param props.look how much it asks to be pressed
 * @param props.form the page's id of a form that it sends
 * @param props.isBusy it works already: it stays focusable, says so, and does nothing when pressed
 */
export function Button({
  look = "plain",
  isBusy = false,
  onClick,
  ...rest
}: Omit<ComponentProps<"button">, "className" | "type"> & {
  look?: "primary" | "danger" | "plain" | "link" | "chosen";
  isBusy?: boolean;
}) {
  return (
    <button
      {...rest}
      type={rest.form ? "submit" : "button"}
      className={`${styles.button} ${styles[look]}`}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
    />
  );
}
