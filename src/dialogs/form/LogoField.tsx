import { useRef, useState } from "react";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FileButton } from "../../ui/FileButton";
import { Logo } from "../../ui/Logo";
import styles from "./ConnectorForm.module.css";
import { addressInput } from "./fields";
import { type LogoProblem, logoOf, logoProblem } from "./logo-file";

/**
 * A connector's logo: an address, or a file that becomes part of it.
 *
 * @param props.onReading called with the reading of a file, which takes seconds where it is large or far away, and ends
 *   with whether the form has what was chosen
 */
export function LogoField(props: {
  value: string;
  title: string;
  problem: string | undefined;
  onChange: (logo: string) => void;
  onReading: (reading: Promise<boolean>) => void;
}) {
  const { value } = props;
  /** The last file or text that was chosen: what is read later than that is not wanted any more. */
  const choice = useRef<unknown>(null);
  const [fileProblem, setFileProblem] = useState<LogoProblem | null>(null);
  const [before, setBefore] = useState(value);
  // Whatever has put another logo there, the file is not the matter any more.
  if (before !== value) {
    setBefore(value);
    setFileProblem(null);
  }
  const [broken, setBroken] = useState<string>();
  const isFile = /^data:/i.test(value);
  const refusal = isFile ? (logoProblem(value) ?? (broken === value ? "notAnImage" : null)) : null;

  function choose(logo: string) {
    choice.current = logo;
    props.onChange(logo);
  }

  async function take(file: File): Promise<boolean> {
    choice.current = file;
    const logo = await logoOf(file);
    if (choice.current !== file) return true;
    if ("problem" in logo) {
      setFileProblem(logo.problem);
      return false;
    }
    setFileProblem(null);
    props.onChange(logo.uri);
    return true;
  }

  return (
    <Field
      label={text("field.logo")}
      hint={text("field.logo.hint")}
      isRequired
      problem={
        (fileProblem && text(`form.logo.${fileProblem}`)) ??
        props.problem ??
        (refusal ? text(`form.logo.${refusal}`) : undefined)
      }
    >
      {(control) => (
        <div className={styles.logo}>
          <Logo logo={value} title={props.title || "?"} onBroken={setBroken} />
          {isFile ? (
            <input {...control} readOnly value={text("form.logo.fromFile")} />
          ) : (
            <input
              {...control}
              {...addressInput}
              value={value}
              onChange={({ target }) => choose(target.value)}
            />
          )}
          {isFile && (
            <Button
              onClick={() => {
                // The button goes with the file.
                document.getElementById(control.id)?.focus();
                choose("");
              }}
            >
              {text("form.remove")}
            </Button>
          )}
          <FileButton
            label={text("action.chooseFile")}
            look="plain"
            accept="image/*"
            onChosen={(file) => props.onReading(take(file))}
          />
        </div>
      )}
    </Field>
  );
}
