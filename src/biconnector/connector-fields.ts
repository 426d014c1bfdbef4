import { isRecord, PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type Fields, fieldsOf, parseBoolean, parseInteger, parseText } from "./parse";
import { serviceAddresses } from "./service";

/** A credential that a connector asks for when somebody makes a connection with it. */
interface Credential {
  name: string;
  code: string;
  type: "STRING" | "INT";
}

/** Everything that a connector is registered with (docs/platform.md#connector-fields). */
export interface ConnectorFields {
  title: string;
  /** Left out where nobody ever gave one. */
  description?: string;
  logo: string;
  sort: number;
  urlCheck: string;
  urlTableList: string;
  urlTableDescription: string;
  urlData: string;
  settings: Credential[];
  /** Only newer portals know the last two: left out where the portal does not. */
  supportMapping?: boolean;
  sourceCode?: string;
}

/** The fields that not every portal knows. */
const newerFields = ["supportMapping", "sourceCode"] as const;

export type NewerField = (typeof newerFields)[number];

/** The longest that the portal takes, in characters; but `bytes`: of a logo, a description, all credentials. */
export const longest = {
  title: 512,
  url: 2048,
  credential: 512,
  sourceCode: 64,
  bytes: 65_535,
} as const;

/** What the portal can store as a connector's place (docs/platform.md#connector-fields). */
export const sortRange = { least: -(2 ** 31), most: 2 ** 31 - 1 } as const;

/** A place for a connector that nobody named. */
export const usualSort = 100;

/** The fields of a connector in an answer. Never throws: what is not there, or is something else, is empty. */
export function parseFields(row: Fields): ConnectorFields {
  return {
    title: parseText(row.title),
    description: parseText(row.description),
    logo: parseText(row.logo),
    sort: parseInteger(row.sort) ?? usualSort,
    urlCheck: parseText(row.urlCheck),
    urlTableList: parseText(row.urlTableList),
    urlTableDescription: parseText(row.urlTableDescription),
    urlData: parseText(row.urlData),
    settings: credentialsIn(row.settings).flatMap((one) => parseCredential(one) ?? []),
    ...("supportMapping" in row && { supportMapping: parseBoolean(row.supportMapping) }),
    ...("sourceCode" in row && { sourceCode: parseText(row.sourceCode) }),
  };
}

/**
 * The fields with which a connector in an answer can be registered again just as it was.
 *
 * @returns null where the answer does not have all of them, or one that no connector can be registered with
 */
export function parseWhole(row: Fields): ConnectorFields | null {
  const fields = parseFields(row);
  const hasTexts = requiredTexts.every((name) => fields[name].trim() !== "");
  const hasSettings = typeof row.settings === "object" && row.settings !== null;
  const isWhole =
    hasTexts &&
    hasSettings &&
    parseInteger(row.sort) !== null &&
    credentialsIn(row.settings).every(isWholeCredential);
  // What was never sent is not sent now: an empty text is something else.
  const neverGiven = Object.keys(optionalTexts).filter((name) => typeof row[name] !== "string");
  return isWhole ? without(fields, neverGiven) : null;
}

const requiredTexts = ["title", ...serviceAddresses] as const;

type OptionalText = {
  [Name in keyof ConnectorFields]-?: string | undefined extends ConnectorFields[Name]
    ? Name
    : never;
}[keyof ConnectorFields];

/** All of them: the type asks for each. */
const optionalTexts: Record<OptionalText, true> = { description: true, sourceCode: true };

/** The names of the fields in which two connectors differ. A field that one of them does not have is not compared. */
export function changedFields(
  one: ConnectorFields,
  other: Partial<ConnectorFields>,
): (keyof ConnectorFields)[] {
  const names = Object.keys(one) as (keyof ConnectorFields)[];
  return names.filter(
    (name) => name in other && JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
}

/** What every portal keeps of a text, whatever it makes of blanks, signs, and characters that its database lacks. */
export function lastingPart(text: string): string {
  return text.replace(/[^\p{L}\p{N}]|[\u{10000}-\u{10ffff}]/gu, "");
}

/**
 * Which of the newer fields this portal knows.
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-fields.html
 */
export async function listNewerFields(rest: Rest): Promise<NewerField[]> {
  const { fields } = fieldsOf(await rest.read("biconnector.connector.fields"));
  // A portal that is taken for an older one has fields left out without a word.
  if (typeof fields !== "object" || fields === null)
    throw new PortalError("UNEXPECTED_ANSWER", 200);
  const described: unknown[] = Object.values(fields);
  const titles = new Set(described.map((field) => (isRecord(field) ? field.title : null)));
  return newerFields.filter((name) => titles.has(name));
}

/** A plug on blue, as an SVG image. */
const standInLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#0075ff"/><path d="M18 9v8m12-8v8m-17 0h22v6a11 11 0 0 1-22 0zm11 17v6" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>',
)}`;

/** The same fields with a logo: portals have connectors without one, but register none. */
export function withSomeLogo(fields: ConnectorFields): ConnectorFields {
  return fields.logo.trim() === "" ? { ...fields, logo: standInLogo } : fields;
}

/** The same fields without those that this portal does not know. */
export function withKnownFields(fields: ConnectorFields, known: NewerField[]): ConnectorFields {
  return without(
    fields,
    newerFields.filter((name) => !known.includes(name)),
  );
}

/** The same fields without some of them. */
function without(fields: ConnectorFields, names: readonly string[]): ConnectorFields {
  const entries = Object.entries(fields).filter(([name]) => !names.includes(name));
  return Object.fromEntries(entries) as unknown as ConnectorFields;
}

/**
 * The fields of a connector that gets those of another: all but the absent ones, and its own logo where the other has
 * none, as a portal wants one.
 */
export function replacing(
  now: ConnectorFields,
  wanted: ConnectorFields,
  absent: readonly string[],
): ConnectorFields {
  return { ...now, ...without(wanted, absent), logo: wanted.logo || now.logo };
}

/** A list, which PHP prints as an object when it has gaps (docs/platform.md#lists-as-objects). */
export function credentialsIn(settings: unknown): unknown[] {
  if (Array.isArray(settings)) return settings;
  return isRecord(settings) ? Object.values(settings) : [];
}

/** @returns null for what is none */
function parseCredential(value: unknown): Credential | null {
  if (!isRecord(value)) return null;
  const { name, code, type } = value;
  return { name: parseText(name), code: parseText(code), type: type === "INT" ? "INT" : "STRING" };
}

function isWholeCredential(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, code, type } = value;
  const hasTexts = [name, code].every((each) => parseText(each).trim() !== "");
  return hasTexts && (type === "INT" || type === "STRING");
}
