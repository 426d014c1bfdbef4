import { useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import {
  isLocalAddress,
  type ServiceAddress,
  sampleRequest,
  serviceAddresses,
} from "../../biconnector/service";
import { addressesUnder } from "../../biconnector/templates";
import { text } from "../../i18n/text";
import { CopyButton } from "../../ui/CopyButton";
import { Field } from "../../ui/Field";
import { BaseAddress } from "./BaseAddress";
import styles from "./ConnectorForm.module.css";
import { addressInput, labelOf } from "./fields";

/**
 * The four addresses of the service, and what it will be asked there.
 *
 * @param props.hasBase whether the address that they have in common can be typed here
 */
export function AddressFields(props: { form: UseFormReturn<ConnectorFields>; hasBase: boolean }) {
  const { form } = props;
  return (
    <fieldset className={styles.group}>
      <legend>{text("form.addresses")}</legend>
      <p className={styles.hint}>{text("form.addresses.hint")}</p>
      {props.hasBase && <CommonBase form={form} />}
      {serviceAddresses.map((name) => (
        <AddressField key={name} form={form} name={name} />
      ))}
    </fieldset>
  );
}

/** Proposes the four addresses from the one that they have in common. */
function CommonBase({ form }: { form: UseFormReturn<ConnectorFields> }) {
  const [base, setBase] = useState("");
  return (
    <BaseAddress
      base={base}
      hint={text("form.base.hint")}
      onType={setBase}
      onFill={() => {
        const addresses = addressesUnder(base, "rest");
        for (const name of serviceAddresses) {
          form.setValue(name, addresses[name], { shouldDirty: true, shouldValidate: true });
        }
      }}
    />
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
        problem={formState.errors[name]?.message}
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
