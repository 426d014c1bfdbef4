import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import styles from "./ConnectorForm.module.css";
import { addressInput } from "./fields";

/**
 * The address that the four of a connector have in common.
 *
 * @param props.onType called with what was typed so far
 * @param props.onDone called when it is typed or pasted to its end
 * @param props.onFill gives it to the four addresses; null where there is nothing to do
 */
export function BaseAddress(props: {
  base: string;
  hint: string;
  onType: (base: string) => void;
  onDone?: (base: string) => void;
  onFill: (() => void) | null;
}) {
  const { base, onDone, onFill } = props;
  return (
    <div className={styles.base}>
      <Field label={text("form.base")} hint={props.hint} fault={undefined}>
        {(control) => (
          <input
            {...control}
            {...addressInput}
            value={base}
            onChange={({ target, nativeEvent }) => {
              props.onType(target.value);
              const isPasted = "inputType" in nativeEvent && nativeEvent.inputType === pasted;
              if (isPasted) onDone?.(target.value);
            }}
            onBlur={() => onDone?.(base)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Not the whole form: that is not what was filled in.
              event.preventDefault();
              if (onDone) onDone(base);
              else if (base.trim() !== "") onFill?.();
            }}
          />
        )}
      </Field>
      {onFill && (
        <Button disabled={base.trim() === ""} onClick={onFill}>
          {text("form.base.fill")}
        </Button>
      )}
    </div>
  );
}

const pasted = "insertFromPaste";
