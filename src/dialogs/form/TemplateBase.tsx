import { type UseFormReturn, useWatch } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { serviceAddresses } from "../../biconnector/service";
import { addressesUnder } from "../../biconnector/templates";
import { text } from "../../i18n/text";
import { BaseAddress } from "./BaseAddress";
import type { Template } from "./use-template";

/** The base address of a new connector: with a template the four addresses follow it. */
export function TemplateBase(props: { form: UseFormReturn<ConnectorFields>; template: Template }) {
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
