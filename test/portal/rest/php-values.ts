/** Whether PHP sees an array: lists and objects are the same to it. */
export function isPhpArray(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Whether PHP takes the value for a number: strings of digits are, `true` and the empty string are not. */
export function isNumeric(value: unknown): value is number | string {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "string" && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value);
}

/** How PHP prints a map as JSON: as a list when the keys count up from 0, so an empty one is `[]`. */
export function printMap(map: ReadonlyMap<string, unknown>): unknown {
  const isList = [...map.keys()].every((key, index) => key === String(index));
  return isList ? [...map.values()] : Object.fromEntries(map);
}
