import { type FieldErrors, type ResolverResult, set } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { faultsOf } from "../../biconnector/rules";
import { faultText } from "./field-errors";

/** Checks what was typed against the portal's rules, in the form library's terms. */
export function checkForm(values: ConnectorFields): ResolverResult<ConnectorFields> {
  const faults = faultsOf(values);
  if (faults.size === 0) return { values, errors: {} };
  const errors: FieldErrors<ConnectorFields> = {};
  for (const [path, fault] of faults) {
    set(errors, path, { type: fault.kind, message: faultText(fault) });
  }
  return { values: {}, errors };
}
