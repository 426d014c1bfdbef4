import { useState } from "react";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import styles from "./ConnectorForm.module.css";
import { addressesUnder } from "./draft";
import { addressInput } from "./fields";

/** Proposes the four addresses of a connector from the one they have in common. */
export function BaseAddress(props: {
  onFill: (addresses: ReturnType<typeof addressesUnder>) => void;
}) {
  const [base, setBase] = useState("");

  function fill() {
    if (base.trim() !== "") props.onFill(addressesUnder(base));
  }

  return (
    <div className={styles.base}>
      <Field label={text("form.base")} hint={text("form.base.hint")} fault={undefined}>
        {(control) => (
          <input
            {...control}
            {...addressInput}
            value={base}
            onChange={({ target }) => setBase(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Not the whole form: that is not what was filled in.
              event.preventDefault();
              fill();
            }}
          />
        )}
      </Field>
      <Button disabled={base.trim() === ""} onClick={fill}>
        {text("form.base.fill")}
      </Button>
    </div>
  );
}
