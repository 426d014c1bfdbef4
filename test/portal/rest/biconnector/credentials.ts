import type { ConnectorRow, StoredCredential } from "../../store.ts";
import { asParameters } from "../parameters.ts";

/**
 * The credentials of a connection after new values for some of them came in.
 *
 * @param values by the code of the setting
 */
export function updatedCredentials(
  stored: readonly StoredCredential[],
  values: unknown,
  { settings }: ConnectorRow,
): StoredCredential[] {
  const credentials = new Map(stored.map((credential) => [credential.code, credential]));
  for (const [code, value] of Object.entries(asParameters(values))) {
    const { name, type } = settings.find((setting) => setting.code === code) ?? unknownSetting;
    credentials.set(code, { code, name, type, value: String(value) });
  }
  return [...credentials.values()];
}

const unknownSetting = { name: "", type: "STRING" } as const;
