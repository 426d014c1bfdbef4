import { type FieldErrors, type ResolverResult, set } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { type FieldProblem, problemsOf } from "../../biconnector/validation";
import type { PortalError } from "../../bitrix24/portal-error";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { type FieldName, fieldNames } from "./fields";

/** Checks what was typed against the portal's rules, in the form library's terms. */
export function checkForm(values: ConnectorFields): ResolverResult<ConnectorFields> {
  const problems = problemsOf(values);
  if (problems.size === 0) return { values, errors: {} };
  const errors: FieldErrors<ConnectorFields> = {};
  for (const [path, problem] of problems) {
    set(errors, path, { type: problem.kind, message: problemText(problem) });
  }
  return { values: {}, errors };
}

/** What is wrong with a field, in words. */
export function problemText(problem: FieldProblem): string {
  switch (problem.kind) {
    case "missing":
      return text("fault.missing");
    case "too-long":
      return text("fault.tooLong", { longest: numberText(problem.longest) });
    case "no-address":
      return text("fault.noAddress");
    case "no-image":
      return text("fault.noImage");
    case "no-number":
      return text("fault.noNumber");
    case "twice":
      return text("fault.twice");
  }
}

/**
 * The codes with which the portal refuses the list of credentials as a whole
 * (docs/platform.md#codes-of-refused-fields).
 */
const ofSettings = /^VALIDATION_SETTINGS_/;

/** The portal names the field inside quotation marks: as we call it, or as its database does (`URL_CHECK`). */
const quoted = /"([A-Za-z_]+)"/;

/**
 * The field that the portal's refusal is about.
 *
 * @returns null when it is about none, or does not say
 */
export function faultyField(error: PortalError): FieldName | null {
  if (ofSettings.test(error.code)) return "settings";
  const name = quoted.exec(error.message)?.[1];
  if (!name) return null;
  const field = fieldNames.find(
    (each) => each.toLowerCase() === name.replaceAll("_", "").toLowerCase(),
  );
  return field ?? null;
}
