import type { ConnectorRow, StoredCredential } from "../../store.ts";
import { asParameters } from "../parameters.ts";

/**
 * The credentials of a connection after new values for some of them came in: they are merged by code, and codes that
 * the connector does not declare are dropped (docs/platform.md#connection-methods).
 *
 * @param values by the code of the setting
 * @param nextId numbers a credential that is new
 */
export function updatedCredentials(
  stored: readonly StoredCredential[],
  values: unknown,
  { settings }: ConnectorRow,
  nextId: () => number,
): StoredCredential[] {
  const credentials = new Map(stored.map((credential) => [credential.code, credential]));
  for (const [code, value] of Object.entries(asParameters(values))) {
    const setting = settings.find((candidate) => candidate.code === code);
    if (!setting) continue;
    const { name, type } = setting;
    const id = credentials.get(code)?.id ?? nextId();
    credentials.set(code, { id, code, name, type, value: String(value) });
  }
  return [...credentials.values()];
}
