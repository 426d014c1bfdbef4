import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { FieldPath } from "../../biconnector/validation";
import { type MessageId, text } from "../../i18n/text";

/** What the fields of a connector are called, in the order of the screen. */
const labels = {
  title: "field.title",
  description: "field.description",
  logo: "field.logo",
  urlCheck: "field.urlCheck",
  urlTableList: "field.urlTableList",
  urlTableDescription: "field.urlTableDescription",
  urlData: "field.urlData",
  settings: "field.settings",
  sort: "field.sort",
  sourceCode: "field.sourceCode",
  supportMapping: "field.supportMapping",
} as const satisfies Record<keyof ConnectorFields, MessageId>;

export type FieldName = keyof typeof labels;

export const fieldNames = Object.keys(labels) as FieldName[];

/** What a field is called on the screen; a part of a credential as all of them. */
export function labelOf(path: FieldPath | FieldName): string {
  const name = fieldNames.find((each) => each === path) ?? "settings";
  return text(labels[name]);
}

/** What an input for an address needs: it is read from left to right in every language, and is no word to correct. */
export const addressInput = {
  type: "text",
  dir: "ltr",
  inputMode: "url",
  spellCheck: false,
} as const;
