import { type ReactNode, useEffect, useRef } from "react";
import { type Control, type FieldError, type UseFormReturn, useFieldArray } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { IconButton } from "../../ui/IconButton";
import { Icon, TrashIcon } from "../../ui/icons";
import styles from "./ConnectorForm.module.css";

/** The credentials that a connector asks for. @param props.warning what a change of them would do */
export function CredentialFields(props: {
  form: UseFormReturn<ConnectorFields>;
  warning: ReactNode;
}) {
  const { register, control, formState, setFocus } = props.form;
  const list = useFieldArray({ control: control as Control<ConnectorFields>, name: "settings" });
  const errors = formState.errors.settings;
  const problemOfAll = errors?.root?.message ?? formState.errors.root?.settings?.message;
  const last = list.fields.length - 1;
  const { submitCount } = formState;
  const add = useRef<HTMLButtonElement>(null);
  /** How often the form had been sent when each credential was added. */
  const added = useRef(new Map<string, number>());

  useEffect(() => {
    for (const { id } of list.fields) {
      if (!added.current.has(id)) added.current.set(id, submitCount);
    }
  }, [list.fields, submitCount]);

  /** Nobody has left anything out of a credential that is new. */
  function problemOf(error: FieldError | undefined, id: string): string | undefined {
    const isNew = (added.current.get(id) ?? submitCount) === submitCount;
    return error?.type === "missing" && isNew ? undefined : error?.message;
  }

  function move(from: number, to: number) {
    list.move(from, to);
    // The button moves along with its row; a row at the edge has none, so the field is the place to be.
    setTimeout(() => setFocus(`settings.${to}.name`));
  }

  function remove(index: number) {
    list.remove(index);
    // Its button is gone: the one that takes its place, or the one before, is the place to be.
    setTimeout(() => {
      if (last > 0) setFocus(`settings.${Math.min(index, last - 1)}.name`);
      else add.current?.focus();
    });
  }

  return (
    <fieldset className={styles.credentials}>
      <legend>{text("field.settings")}</legend>
      <p className={styles.hint}>{text("field.settings.hint")}</p>
      {problemOfAll && <p className={styles.problem}>{problemOfAll}</p>}
      {props.warning}
      <ol className={styles.list}>
        {list.fields.map(({ id }, index) => (
          <li key={id} className={styles.credential}>
            <Field
              label={text("field.name")}
              isRequired
              problem={problemOf(errors?.[index]?.name, id)}
            >
              {(control) => (
                <input {...control} dir="auto" {...register(`settings.${index}.name`)} />
              )}
            </Field>
            <Field
              label={text("field.code")}
              isRequired
              problem={problemOf(errors?.[index]?.code, id)}
            >
              {(control) => (
                <input
                  {...control}
                  dir="ltr"
                  spellCheck={false}
                  {...register(`settings.${index}.code`)}
                />
              )}
            </Field>
            <Field label={text("field.type")} problem={undefined}>
              {(control) => (
                <select {...control} {...register(`settings.${index}.type`)}>
                  <option value="STRING">{text("field.type.STRING")}</option>
                  <option value="INT">{text("field.type.INT")}</option>
                </select>
              )}
            </Field>
            <div className={styles.moves}>
              <IconButton
                label={text("form.credential.up", { number: index + 1 })}
                hint={text("form.up")}
                isDisabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <ArrowIcon direction="up" />
              </IconButton>
              <IconButton
                label={text("form.credential.down", { number: index + 1 })}
                hint={text("form.down")}
                isDisabled={index === last}
                onClick={() => move(index, index + 1)}
              >
                <ArrowIcon direction="down" />
              </IconButton>
              <IconButton
                label={text("form.credential.remove", { number: index + 1 })}
                hint={text("form.remove")}
                isDangerous
                onClick={() => remove(index)}
              >
                <TrashIcon />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      <Button ref={add} onClick={() => list.append({ name: "", code: "", type: "STRING" })}>
        {text("form.credential.add")}
      </Button>
    </fieldset>
  );
}

function ArrowIcon(props: { direction: "up" | "down" }) {
  return (
    <Icon size={16}>
      <path d={props.direction === "up" ? "M10 16V4m-5 5 5-5 5 5" : "M10 4v12m-5-5 5 5 5-5"} />
    </Icon>
  );
}
