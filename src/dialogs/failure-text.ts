import { type CallError, errorText } from "../i18n/error-text";

/** What failed and why, in a line. @param headline what the person wanted and did not get */
export function failureText(headline: string, error: CallError): string {
  return `${headline} ${errorText(error)}`;
}

/** The code for support, or nothing where there is none. */
export function supportCode(outcome: { kind: string; error?: CallError }): string {
  return outcome.error?.code ?? "";
}
