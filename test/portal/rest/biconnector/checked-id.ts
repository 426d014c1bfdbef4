import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { isNumeric } from "../php-values.ts";

/**
 * The `id` of a call (docs/platform.md#deleting-a-connector).
 *
 * @throws {MethodError} `VALIDATION_ID_NOT_PROVIDED`, `VALIDATION_INVALID_ID_FORMAT`
 */
export function checkedId({ id }: Parameters): number {
  if (id === undefined) throw new MethodError("VALIDATION_ID_NOT_PROVIDED", "ID is missing.");
  const number = isNumeric(id) ? Math.trunc(Number(id)) : 0;
  if (number <= 0) {
    throw new MethodError("VALIDATION_INVALID_ID_FORMAT", "ID has to be a positive integer.");
  }
  return number;
}
