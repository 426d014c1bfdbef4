import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { FieldPath } from "../../biconnector/validation";
import { text } from "../../i18n/text";

/** The fields of a connector in the order of the screen, and how each is entered. Labels are `field.…`. */
const kinds = {
  title: "text",
  description: "text",
  logo: "image",
  urlCheck: "address",
  urlTableList: "address",
  urlTableDescription: "address",
  urlData: "address",
  settings: "credentials",
  sort: "number",
  sourceCode: "text",
  supportMapping: "choice",
} as const satisfies Record<keyof ConnectorFields, string>;

export type FieldName = keyof typeof kinds;

export const fieldNames = Object.keys(kinds) as FieldName[];

/** What a field is called on the screen; a part of a credential as all of them. */
export function labelOf(path: FieldPath | FieldName): string {
  const name = fieldNames.find((each) => each === path) ?? "settings";
  return text(`field.${name}`);
}

/** What an input for an address needs: it is read from left to right in every language, and is no word to correct. */
export const addressInput = {
  type: "text",
  dir: "ltr",
  inputMode: "url",
  spellCheck: false,
} as const;
