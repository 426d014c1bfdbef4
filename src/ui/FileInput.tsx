import { text } from "../i18n/text";
import styles from "./FileInput.module.css";

/**
 * Asks for a file. The same file can be given again: a browser tells of a choice only when it is another than the last,
 * so nothing stays chosen.
 *
 * @param props.accept which files the browser offers
 * @param props.look a choice among others, or what the dialog is for
 */
export function FileInput({
  accept,
  look,
  onChoose,
  ...others
}: {
  accept: string;
  look: "plain" | "primary";
  onChoose: (file: File) => void;
  "data-first-focus"?: boolean;
}) {
  return (
    <label className={`${styles.file} ${styles[look]}`}>
      <span>{text("action.chooseFile")}</span>
      <input
        {...others}
        type="file"
        accept={accept}
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onChoose(file);
        }}
      />
    </label>
  );
}
