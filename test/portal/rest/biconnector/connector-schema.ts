import type { Switches } from "../../switches.ts";
import { field, type Schema } from "./schema.ts";
import type { TextRules } from "./stored-texts.ts";

const old: Schema = [
  field("id", "integer", "required", "read-only"),
  field("title", "string", "required"),
  field("logo", "string", "required"),
  field("description", "string"),
  field("sort", "integer"),
  field("urlCheck", "string", "required"),
  field("urlData", "string", "required"),
  field("urlTableList", "string", "required"),
  field("urlTableDescription", "string", "required"),
  field("settings", "array", "required"),
  field("dateCreate", "datetime", "required", "read-only"),
];

const current: Schema = [...old, field("supportMapping", "boolean"), field("sourceCode", "string")];

/** The fields of a connector (docs/platform.md#connector-fields): older portals do not know the last two. */
export function connectorSchema({ generation }: Switches): Schema {
  return generation === "current" ? current : old;
}

export const connectorTexts: TextRules = {
  title: { isRequired: true, longest: 512 },
  logo: { isRequired: true },
  urlCheck: { isRequired: true, longest: 2048 },
  urlData: { isRequired: true, longest: 2048 },
  urlTableList: { isRequired: true, longest: 2048 },
  urlTableDescription: { isRequired: true, longest: 2048 },
  sourceCode: { isRequired: false, longest: 64 },
};
