import { field, type Schema } from "./schema.ts";

/** The fields of a connection (docs/platform.md#connection-methods). */
export const sourceSchema: Schema = [
  field("id", "integer", "required", "read-only"),
  field("title", "string", "required"),
  field("type", "string", "required", "read-only"),
  field("code", "string", "required", "read-only"),
  field("description", "string"),
  field("active", "boolean"),
  field("dateCreate", "datetime", "required", "read-only"),
  field("dateUpdate", "datetime", "required", "read-only"),
  field("createdById", "integer", "required", "read-only"),
  field("updatedById", "integer", "required", "read-only"),
  field("connectorId", "integer", "required", "immutable"),
  field("settings", "array", "required"),
];
