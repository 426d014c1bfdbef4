import type { ComponentProps } from "react";
import buttons from "./Button.module.css";
import styles from "./FileButton.module.css";

/** A button with which a person chooses a file: the same one again, too, as it may have changed. */
export function FileButton({
  label,
  look,
  onChosen,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "className" | "onChange"> & {
  label: string;
  look: "primary" | "plain";
  onChosen: (file: File) => void;
}) {
  return (
    <label className={`${buttons.button} ${buttons[look]} ${styles.button}`}>
      <span>{label}</span>
      <input
        {...rest}
        type="file"
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // A browser tells only of a change, and keeps what was chosen.
          target.value = "";
          if (file) onChosen(file);
        }}
      />
    </label>
  );
}
