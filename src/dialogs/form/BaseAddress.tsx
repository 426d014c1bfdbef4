import { type UseFormReturn, useWatch } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { serviceAddresses } from "../../biconnector/service";
import { addressesUnder } from "../../biconnector/templates";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import styles from "./ConnectorForm.module.css";
import { addressInput } from "./fields";
import type { TemplateState } from "./use-template";

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
      <Field label={text("form.base")} hint={props.hint} problem={undefined}>
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

/** The base address of a new connector: with a template the four addresses follow it. */
export function TemplateBase(props: {
  form: UseFormReturn<ConnectorFields>;
  template: TemplateState;
}) {
  const { name, base, given, type, follow, fill } = props.template;
  const now = useWatch({ control: props.form.control, name: serviceAddresses });
  if (!name) {
    return <BaseAddress base={base} hint={text("form.base.hint")} onType={type} onFill={fill} />;
  }
  const wanted = addressesUnder(given, name);
  const isLeftBehind = serviceAddresses.some((field, index) => now[index] !== wanted[field]);
  return (
    <BaseAddress
      base={base}
      hint={text("form.base.follows")}
      onType={type}
      onDone={follow}
      onFill={isLeftBehind && given.trim() !== "" ? fill : null}
    />
  );
}
