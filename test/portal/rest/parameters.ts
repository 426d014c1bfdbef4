import { isPhpArray } from "./php-values.ts";

/** The parameters of a call by name: JSON values, or the strings of a form. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Whatever was sent, as parameters: anything but an object or a list holds none. */
export function asParameters(value: unknown): Parameters {
  return isPhpArray(value) ? value : {};
}
