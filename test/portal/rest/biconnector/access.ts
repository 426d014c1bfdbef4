import type { Context } from "../context.ts";
import { MethodError } from "../method-error.ts";

/**
 * Checks the person's two permissions, before anything else (PLATFORM 4.2).
 *
 * @throws {MethodError} `ACCESS_DENIED`
 */
export function checkAccess({ switches }: Context): void {
  if (!switches.access) throw new MethodError("ACCESS_DENIED", "Access denied.");
}
