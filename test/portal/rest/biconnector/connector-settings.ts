import type { ConnectorSetting } from "../../store.ts";
import { MethodError } from "../method-error.ts";
import { asParameters } from "../parameters.ts";

const longest = 512;

/**
 * The credentials that a connector asks for (docs/platform.md#connector-fields).
 *
 * @throws {MethodError} `VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS`, `VALIDATION_SETTINGS_NAME_TOO_LONG`,
 *   `VALIDATION_SETTINGS_CODE_TOO_LONG`, `VALIDATION_SETTINGS_INVALID_TYPE`
 */
export function checkedSettings(settings: unknown): ConnectorSetting[] {
  return Object.values(asParameters(settings)).map(checkedSetting);
}

function checkedSetting(setting: unknown): ConnectorSetting {
  const { type, name, code } = asParameters(setting);
  if (isMissing(type) || isMissing(name) || isMissing(code)) {
    throw new MethodError(
      "VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS",
      'Settings must include "type", "name" and "code" fields.',
    );
  }
  if (isTooLong(name)) {
    throw new MethodError(
      "VALIDATION_SETTINGS_NAME_TOO_LONG",
      'Parameter "name" must be less than 512 characters.',
    );
  }
  if (isTooLong(code)) {
    throw new MethodError(
      "VALIDATION_SETTINGS_CODE_TOO_LONG",
      'Parameter "code" must be less than 512 characters.',
    );
  }
  if (type !== "STRING" && type !== "INT") {
    throw new MethodError("VALIDATION_SETTINGS_INVALID_TYPE", 'Parameter "type" is not correct.');
  }
  return { name: String(name), code: String(code), type };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isTooLong(value: unknown): boolean {
  return [...String(value)].length > longest;
}
