import {
  type ConnectorFields,
  type NewerField,
  usualSort,
  withKnownFields,
} from "../../biconnector/connector-fields";
import { plainText } from "../../i18n/text";

/** An empty connector, as far as this portal knows its fields. */
export function newDraft(known: NewerField[]): ConnectorFields {
  const all: ConnectorFields = {
    title: "",
    description: "",
    logo: "",
    sort: usualSort,
    urlCheck: "",
    urlTableList: "",
    urlTableDescription: "",
    urlData: "",
    settings: [],
    supportMapping: false,
    sourceCode: "",
  };
  return withKnownFields(all, known);
}

/** A connector like another, with a title that says so. */
export function duplicateOf(fields: ConnectorFields, known: NewerField[]): ConnectorFields {
  const title = plainText("form.duplicate.title", { title: fields.title });
  return withKnownFields({ ...newDraft(known), ...fields, title }, known);
}
