import {
  type ConnectorFields,
  longest,
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

/** A connector like another, with a title that says so, of which as much is kept as there is room for. */
export function duplicateOf(fields: ConnectorFields, known: NewerField[]): ConnectorFields {
  const words = [...plainText("form.duplicate.title", { title: "" })].length;
  const kept = [...fields.title].slice(0, longest.title - words).join("");
  const title = plainText("form.duplicate.title", { title: kept });
  return withKnownFields({ ...newDraft(known), ...fields, title }, known);
}
