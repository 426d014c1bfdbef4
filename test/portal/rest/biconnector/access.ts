import type { Context } from "../context.ts";
import { MethodError } from "../method-error.ts";

/**
 * Checks the person's two permissions, before anything else (docs/platform.md#who-may-call).
 *
 * @throws {MethodError} `ACCESS_DENIED`
 */
export function checkAccess({ switches }: Context): void {
  if (!switches.access) throw denied();
}

/**
 * Checks that an application calls: a webhook gets the description of fields and nothing else
 * (docs/platform.md#requests-and-answers).
 *
 * @throws {MethodError} `ACCESS_DENIED`
 */
export function checkApplication({ clientId }: Context): void {
  if (clientId === null) throw denied();
}

function denied(): MethodError {
  return new MethodError("ACCESS_DENIED", "Access denied.");
}
