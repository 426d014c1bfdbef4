import { useState } from "react";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { FileButton } from "../../ui/FileButton";
import { Logo } from "../../ui/Logo";
import styles from "./ConnectorForm.module.css";
import { addressInput } from "./fields";
import { faultOf, logoOf } from "./logo-file";

/** A connector's logo: an address, or a file that becomes part of it. */
export function LogoField(props: {
  value: string;
  title: string;
  fault: string | undefined;
  onChange: (logo: string) => void;
}) {
  const { value, onChange } = props;
  const [fileFault, setFileFault] = useState<string>();
  const [broken, setBroken] = useState<string>();
  const isFile = /^data:/i.test(value);
  const refusal = isFile ? (faultOf(value) ?? (broken === value ? "notAnImage" : null)) : null;

  async function take(file: File) {
    const logo = await logoOf(file);
    if ("fault" in logo) {
      setFileFault(text(`form.logo.${logo.fault}`));
      return;
    }
    setFileFault(undefined);
    onChange(logo.uri);
  }

  return (
    <Field
      label={text("field.logo")}
      hint={text("field.logo.hint")}
      isRequired
      fault={fileFault ?? props.fault ?? (refusal ? text(`form.logo.${refusal}`) : undefined)}
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
              onChange={({ target }) => {
                setFileFault(undefined);
                onChange(target.value);
              }}
            />
          )}
          {isFile && (
            <Button
              onClick={() => {
                // The button goes with the file.
                document.getElementById(control.id)?.focus();
                onChange("");
              }}
            >
              {text("form.remove")}
            </Button>
          )}
          <FileButton
            label={text("action.chooseFile")}
            look="plain"
            accept="image/*"
            onChosen={take}
          />
        </div>
      )}
    </Field>
  );
}
