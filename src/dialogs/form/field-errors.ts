import { type FieldErrors, get, type ResolverResult, set } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { areCodesUntouched, tidied } from "../../biconnector/tidying";
import { type FieldPath, type FieldProblem, problemsOf } from "../../biconnector/validation";
import type { PortalError } from "../../bitrix24/portal-error";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { type FieldName, fieldNames } from "./fields";
import { logoProblem } from "./logo-file";

/**
 * Checks what was typed against the portal's rules, in the form library's terms.
 *
 * @param before the connector as the portal has it: in what was not touched no problem is found
 */
export function checkForm(
  typed: ConnectorFields,
  before: ConnectorFields | null,
): ResolverResult<ConnectorFields> {
  const values = tidied(typed, before);
  const errors: FieldErrors<ConnectorFields> = {};
  for (const [path, problem] of problemsOf(values)) {
    if (before && isUntouched(path, values, before)) continue;
    const place = path === "settings" ? "settings.root" : path;
    set(errors, place, { type: problem.kind, message: problemText(problem) });
  }
  const problem = logoProblem(values.logo);
  const isVague = !errors.logo || errors.logo.type === "no-image";
  if (problem && isVague && values.logo !== before?.logo) {
    set(errors, "logo", { type: problem, message: text(`form.logo.${problem}`) });
  }
  return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
}

/** Whether the portal has just that already. */
function isUntouched(path: FieldPath, now: ConnectorFields, before: ConnectorFields): boolean {
  const [, index, name] = /^settings\.(\d+)\.(name|code)$/.exec(path) ?? [];
  const credential = now.settings[Number(index)];
  if (!credential) return JSON.stringify(get(now, path)) === JSON.stringify(get(before, path));
  if (name === "code") return areCodesUntouched(credential.code, now.settings, before.settings);
  const { code } = credential;
  return before.settings.some((old) => old.code === code && old.name === credential.name);
}

/** What is wrong with a field, in words. */
export function problemText(problem: FieldProblem): string {
  switch (problem.kind) {
    case "missing":
      return text("problem.missing");
    case "invisible":
      return text("problem.invisible");
    case "wrong-type":
      return text("problem.wrongType");
    case "too-long":
      return text("problem.tooLong", { longest: numberText(problem.longest) });
    case "too-large":
      return text("problem.tooLarge", { longest: numberText(problem.longest) });
    case "half-character":
      return text("problem.halfCharacter");
    case "blank-inside":
      return text("problem.blank");
    case "no-address":
      return text("problem.noAddress");
    case "no-image":
      return text("problem.noImage");
    case "no-number":
      return text("problem.noNumber", {
        least: numberText(problem.least),
        most: numberText(problem.most),
      });
    case "twice":
      return text("problem.twice");
    case "alike":
      return text("problem.alike");
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
