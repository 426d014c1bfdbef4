import { isNumeric } from "../php-values.ts";
import type { Field } from "./schema.ts";

/** A value as the database compares it. */
export type Comparable = number | string | null;

/** A value of a field, from a row or a filter, as the database compares it: text without regard to case. */
export function comparable(type: Field["type"], value: unknown): Comparable {
  if (value === null || value === undefined) return null;
  switch (type) {
    case "integer":
      return isNumeric(value) ? Number(value) : Number(value === true);
    case "boolean":
      return Number(isYes(value));
    case "datetime":
      return readMoment(String(value));
    case "array":
      return (typeof value === "string" ? value : JSON.stringify(value)).toLowerCase();
    case "string":
      return (value === false ? "" : String(value)).toLowerCase();
  }
}

/** The order of two values, negative when the first comes first. Nothing comes before everything. */
export function compare(a: Comparable, b: Comparable): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** Whether the value is one of the portal's words for yes. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || ["1", "Y", "true"].includes(String(value));
}

function readMoment(text: string): string {
  const moment = text.replace("T", " ").slice(0, 19);
  return moment.length === 10 ? `${moment} 00:00:00` : moment;
}
