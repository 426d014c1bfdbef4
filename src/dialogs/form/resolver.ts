import { type FieldErrors, type ResolverResult, set } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { problemsOf } from "../../biconnector/validation";
import { problemText } from "./field-errors";

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
