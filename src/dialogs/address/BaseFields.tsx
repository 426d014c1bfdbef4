import { useState } from "react";
import { type BaseProblem, baseProblem } from "../../biconnector/moved-address";
import { isLocalAddress } from "../../biconnector/service";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { focusOnMount } from "../../ui/focus";
import { problemText } from "../form/field-errors";
import { addressInput } from "../form/fields";
import styles from "./Address.module.css";

/** What addresses begin with now, and what they are to begin with. */
export interface Typed {
  from: string;
  to: string;
}

const mostProposed = 6;

/** Asks for both beginnings. @param props.bases what the addresses have in common, which is proposed */
export function BaseFields(props: {
  typed: Typed;
  bases: string[];
  onType: (typed: Typed) => void;
}) {
  const { typed, onType } = props;
  const [isLeft, setIsLeft] = useState({ from: false, to: false });
  const proposed = props.bases.slice(0, mostProposed);

  const inputOf = (name: keyof Typed) => ({
    ...addressInput,
    autoComplete: "off",
    value: typed[name],
    onChange: ({ target }: { target: HTMLInputElement }) =>
      onType({ ...typed, [name]: target.value }),
    onBlur: () => setIsLeft({ ...isLeft, [name]: true }),
  });
  const problemOf = (name: keyof Typed) => {
    const problem = isLeft[name] && typed[name].trim() !== "" ? baseProblem(typed[name]) : null;
    return problem ? baseProblemText(problem) : undefined;
  };
  return (
    <>
      <Field
        label={text("address.old")}
        hint={text("address.old.hint")}
        problem={problemOf("from")}
      >
        {(control) => <input {...control} {...inputOf("from")} />}
      </Field>
      {proposed.length > 1 && (
        <fieldset className={styles.bases}>
          <legend>{text("address.proposed")}</legend>
          {proposed.map((base) => (
            <Button
              key={base}
              look={base === typed.from ? "chosen" : "plain"}
              aria-pressed={base === typed.from}
              onClick={() => onType({ ...typed, from: base })}
            >
              <span className={styles.base} dir="ltr">
                {base}
              </span>
            </Button>
          ))}
        </fieldset>
      )}
      <Field
        label={text("address.new")}
        hint={text("address.new.hint")}
        problem={problemOf("to")}
        warning={isLocalAddress(typed.to) ? text("form.local") : undefined}
      >
        {(control) => <input {...control} {...inputOf("to")} ref={focusOnMount} />}
      </Field>
    </>
  );
}

function baseProblemText(problem: BaseProblem): string {
  return problem.kind === "no-base" ? text("address.noBase") : problemText(problem);
}
