import { withoutOuterBlanks } from "../../biconnector/blanks";
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

/** The four addresses that a service usually has under one. */
export function addressesUnder(
  base: string,
): Pick<ConnectorFields, "urlCheck" | "urlTableList" | "urlTableDescription" | "urlData"> {
  const start = withoutOuterBlanks(base).replace(/\/+$/, "");
  return {
    urlCheck: `${start}/check`,
    urlTableList: `${start}/table_list`,
    urlTableDescription: `${start}/table_description`,
    urlData: `${start}/data`,
  };
}
