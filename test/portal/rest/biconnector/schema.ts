/** One field of an entity, as its `fields` method describes it (docs/platform.md#connector-methods). */
export interface Field {
  title: string;
  type: "integer" | "string" | "boolean" | "datetime" | "array";
  isRequired: boolean;
  isReadOnly: boolean;
  isImmutable: boolean;
  isMultiple: boolean;
}

export type Schema = readonly Field[];

type Mark = "required" | "read-only" | "immutable";

export function field(title: string, type: Field["type"], ...marks: Mark[]): Field {
  return {
    title,
    type,
    isRequired: marks.includes("required"),
    isReadOnly: marks.includes("read-only"),
    isImmutable: marks.includes("immutable"),
    isMultiple: type === "array",
  };
}
