import type { ComponentProps } from "react";
import styles from "./Button.module.css";

/**
 * A push button.
 *
 * @param props.look how much it asks to be pressed
 * @param props.form the page's id of a form that it sends
 * @param props.offBecause the page's id of what says why it does nothing now: it stays focusable, and says that too
 * @param props.isBusy it works already: it stays focusable, says so, and does nothing when pressed
 */
export function Button({
  look = "plain",
  isBusy = false,
  offBecause,
  onClick,
  ...rest
}: Omit<ComponentProps<"button">, "className" | "type"> & {
  look?: "primary" | "danger" | "plain" | "link" | "chosen";
  isBusy?: boolean;
  offBecause?: string | undefined;
}) {
  const isOff = isBusy || offBecause !== undefined;
  return (
    <button
      {...rest}
      type={rest.form ? "submit" : "button"}
      className={`${styles.button} ${styles[look]}`}
      aria-disabled={isOff || undefined}
      {...(offBecause && { "aria-describedby": offBecause })}
      onClick={isOff ? undefined : onClick}
    />
  );
}
