import { type UseFormReturn, useWatch } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import {
  isLocalAddress,
  type ServiceAddress,
  sampleRequest,
  serviceAddresses,
} from "../../biconnector/service";
import { text } from "../../i18n/text";
import { CopyButton } from "../../ui/CopyButton";
import { Field } from "../../ui/Field";
import { BaseAddress } from "./BaseAddress";
import styles from "./ConnectorForm.module.css";
import { addressInput, labelOf } from "./fields";

/** The four addresses of the service, and what it will be asked there. */
export function AddressFields({ form }: { form: UseFormReturn<ConnectorFields> }) {
  return (
    <fieldset className={styles.group}>
      <legend>{text("form.addresses")}</legend>
      <p className={styles.hint}>{text("form.addresses.hint")}</p>
      <BaseAddress
        onFill={(addresses) => {
          for (const name of serviceAddresses) {
            form.setValue(name, addresses[name], { shouldDirty: true, shouldValidate: true });
          }
        }}
      />
      {serviceAddresses.map((name) => (
        <AddressField key={name} form={form} name={name} />
      ))}
    </fieldset>
  );
}

function AddressField(props: { form: UseFormReturn<ConnectorFields>; name: ServiceAddress }) {
  const { form, name } = props;
  const { control, formState, register, getValues } = form;
  const address = useWatch({ control, name });
  const label = labelOf(name);
  const sample = () => sampleRequest(name, getValues());
  return (
    <div>
      <Field
        label={label}
        hint={text(`field.${name}.hint`)}
        isRequired
        fault={formState.errors[name]?.message}
        warning={isLocalAddress(address) ? text("form.local") : undefined}
      >
        {(input) => <input {...input} {...addressInput} {...register(name)} />}
      </Field>
      {address.trim() !== "" && (
        <CopyButton
          look="link"
          label={text("form.sample")}
          name={`${text("form.sample")} (${label})`}
          content={sample}
        >
          <pre className={styles.sample} dir="ltr">
            {sample()}
          </pre>
        </CopyButton>
      )}
    </div>
  );
}
