import { withoutBlanks, withoutOuterBlanks } from "./blanks";
import type { ConnectorFields } from "./connector-fields";
import { serviceAddresses } from "./service";

type Credential = ConnectorFields["settings"][number];

/**
 * Takes the blanks off the ends of addresses and codes.
 *
 * @param before the connector as the portal has it: what was not touched stays as it is, line breaks included, which no
 *   field of one line can show. A credential is the one that had its code, wherever it stands now: connections keep
 *   their values under the codes
 */
export function tidied(fields: ConnectorFields, before?: ConnectorFields | null): ConnectorFields {
  const trimmed = [...serviceAddresses, "logo" as const].map((name) => [
    name,
    untouched(fields[name], before?.[name]) ?? withoutOuterBlanks(fields[name]),
  ]);
  const { title, description, sourceCode } = fields;
  return {
    ...fields,
    ...Object.fromEntries(trimmed),
    title: untouched(title, before?.title) ?? title,
    ...(description !== undefined && {
      description: untouchedText(description, before?.description) ?? description,
    }),
    settings: fields.settings.map((credential) => tidiedCredential(credential, before)),
    ...(sourceCode !== undefined && {
      sourceCode: untouched(sourceCode, before?.sourceCode) ?? withoutOuterBlanks(sourceCode),
    }),
  };
}

function tidiedCredential(
  credential: Credential,
  before: ConnectorFields | null | undefined,
): Credential {
  const old = credentialLike(credential.code, before?.settings ?? []);
  return {
    ...credential,
    code: old?.code ?? withoutOuterBlanks(credential.code),
    name: untouched(credential.name, old?.name) ?? credential.name,
  };
}

/** The credential that had this code, if one had: that very code, or else one that a field shows like it. */
function credentialLike(code: string, before: readonly Credential[]): Credential | undefined {
  return (
    before.find((old) => old.code === code) ??
    before.find((old) => untouched(code, old.code) !== undefined)
  );
}

/** What the portal has, where a field of one line shows just that. */
function untouched(typed: string, old: string | undefined): string | undefined {
  return old !== undefined && old.replace(/[\r\n]/g, "") === typed.replace(/[\r\n]/g, "")
    ? old
    : undefined;
}

/** The same for a field of many lines, in which all line breaks are of one kind. */
function untouchedText(typed: string, old: string | undefined): string | undefined {
  const shown = (text: string) => text.replace(/\r\n?/g, "\n");
  return old !== undefined && shown(old) === shown(typed) ? old : undefined;
}

/** What codes of credentials have in common that people would take for one another. */
export function likenessOf(code: string): string {
  return withoutBlanks(code).toLowerCase();
}

/**
 * Whether a code, and all that are like it, were a connector's before, each as often: whatever is wrong with them,
 * nobody has done it now.
 */
export function areCodesUntouched(
  code: string,
  now: readonly Credential[],
  before: readonly Credential[],
): boolean {
  const isLike = (other: Credential) => likenessOf(other.code) === likenessOf(code);
  const left = before.filter(isLike).map((other) => other.code);
  return now.filter(isLike).every((other) => {
    const place = left.indexOf(other.code);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}
