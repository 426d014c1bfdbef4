import { field, type Schema } from "./schema.ts";

/** The fields of a table (docs/platform.md#tables-and-datasets). */
export const tableSchema: Schema = [
  field("id", "integer", "required", "read-only"),
  field("sourceId", "integer", "required", "immutable"),
  field("name", "string", "required", "immutable"),
  field("type", "string", "required", "read-only"),
  field("description", "string"),
  field("externalName", "string", "required", "immutable"),
  field("externalCode", "string", "required", "immutable"),
  field("externalId", "integer", "required", "read-only"),
  field("dateCreate", "datetime", "required", "read-only"),
  field("dateUpdate", "datetime", "required", "read-only"),
  field("createdById", "integer", "required", "read-only"),
  field("updatedById", "integer", "required", "read-only"),
  field("fields", "array", "required"),
];
