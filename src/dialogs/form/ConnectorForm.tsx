import { type ReactNode, useId } from "react";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { isExtensionTitle } from "../../biconnector/templates";
import { text } from "../../i18n/text";
import { Field } from "../../ui/Field";
import { AddressFields } from "./AddressFields";
import styles from "./ConnectorForm.module.css";
import { CredentialFields } from "./CredentialFields";
import { LogoField } from "./LogoField";

/**
 * Everything that a connector is registered with.
 *
 * @param props.beginning what a new connector can begin with; null for one that has begun with another
 * @param props.settingsWarning what a change of the credentials would do
 * @param props.onReading called with the reading of a file that becomes part of it
 * @param props.onSubmit called by Enter in a field
 */
export function ConnectorForm(props: {
  form: UseFormReturn<ConnectorFields>;
  id: string;
  beginning: ReactNode;
  settingsWarning: ReactNode;
  onReading: (reading: Promise<boolean>) => void;
  onSubmit: () => void;
}) {
  const { form } = props;
  const { register, control, formState } = form;
  const { errors } = formState;
  const title = useWatch({ control, name: "title" });
  const mappingId = useId();
  const known = formState.defaultValues ?? {};

  return (
    <form
      id={props.id}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.beginning}
      <Field
        label={text("field.title")}
        isRequired
        problem={errors.title?.message}
        warning={titleWarning(title, known.title)}
      >
        {(control) => <input {...control} dir="auto" {...register("title")} />}
      </Field>
      <Field label={text("field.description")} problem={errors.description?.message}>
        {(control) => <textarea {...control} dir="auto" rows={2} {...register("description")} />}
      </Field>
      <Controller
        name="logo"
        control={control}
        render={({ field }) => (
          <LogoField
            value={field.value}
            title={title}
            problem={errors.logo?.message}
            onChange={field.onChange}
            onReading={props.onReading}
          />
        )}
      />
      <AddressFields form={form} hasBase={!props.beginning} />
      <CredentialFields form={form} warning={props.settingsWarning} />
      <div className={styles.row}>
        <Field
          label={text("field.sort")}
          hint={text("field.sort.hint")}
          problem={errors.sort?.message}
        >
          {(control) => (
            <input
              {...control}
              type="number"
              step={1}
              {...register("sort", { valueAsNumber: true })}
            />
          )}
        </Field>
        {known.sourceCode !== undefined && (
          <Field
            label={text("field.sourceCode")}
            hint={text("field.sourceCode.hint")}
            problem={errors.sourceCode?.message}
          >
            {(control) => (
              <input {...control} dir="ltr" spellCheck={false} {...register("sourceCode")} />
            )}
          </Field>
        )}
      </div>
      {known.supportMapping !== undefined && (
        <div className={styles.check}>
          <input
            type="checkbox"
            id={mappingId}
            aria-describedby={`${mappingId}-hint`}
            {...register("supportMapping")}
          />
          <div>
            <label htmlFor={mappingId}>{text("field.supportMapping")}</label>
            <p id={`${mappingId}-hint`} className={styles.hint}>
              {text("field.supportMapping.hint")}
            </p>
          </div>
        </div>
      )}
    </form>
  );
}

/** What the vendor's extension would do because of a title. @param before the title that the form began with */
function titleWarning(title: string, before = ""): string | undefined {
  if (title === before) return undefined;
  if (isExtensionTitle(title)) return text("form.extension.taken");
  return isExtensionTitle(before) ? text("form.extension.renamed") : undefined;
}
