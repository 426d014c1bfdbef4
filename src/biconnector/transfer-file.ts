import { isRecord } from "../bitrix24/portal-error";
import { withoutOuterBlanks } from "./blanks";
import {
  type ConnectorFields,
  credentialsIn,
  parseFields,
  sortRange,
  withSomeLogo,
} from "./connector-fields";
import { listItems, TooLarge } from "./json-list";
import { type Fields, parseInteger } from "./parse";
import { tidied } from "./tidying";
import { type FieldPath, type FieldProblem, problemsOf } from "./validation";

/** What tells our files from others. */
const format = "bitrix24-bi-connectors";
const version = 1;

/** The largest file that is read, in bytes: some thousand connectors with logos. */
export const largestFile = 20_000_000;

/** The most connectors that a file may have. */
export const mostEntries = 10_000;

/** More than one connector can come to when its texts are no longer than the portal keeps. */
const mostOfEntry = { characters: 1_000_000, signs: 15_000 };

/** One connector of a file. */
export interface ImportEntry {
  fields: ConnectorFields;
  /** The fields that the file says nothing of. A new connector has them empty, an existing one keeps its own. */
  absent: (keyof ConnectorFields)[];
  /** What keeps it from being registered. */
  problems: Map<FieldPath, FieldProblem>;
  /** What a form would not let pass but portals have all the same. */
  remarks: Map<FieldPath, FieldProblem>;
  /** An earlier one of the same file has its title. */
  isNamesake: boolean;
}

/** Why a file cannot be used at all. */
export type FileProblem =
  | "not-text"
  | "not-json"
  | "not-ours"
  | "newer-version"
  | "empty"
  | "too-much";

/**
 * Connectors as the texts of files, as few as can be read again: mostly one. They hold no credentials, only the names
 * of those that a connector asks for.
 */
export function writeTransfers(connectors: ConnectorFields[]): string[] {
  const files: ConnectorFields[][] = [[]];
  let bytes = 0;
  for (const each of connectors) {
    const more = bytesOf(each);
    if (bytes + more > largestFile - frameBytes || files.at(-1)?.length === mostEntries) {
      files.push([]);
      bytes = 0;
    }
    files.at(-1)?.push(each);
    bytes += more;
  }
  return files.map((some) => `${JSON.stringify({ format, version, connectors: some }, null, 2)}\n`);
}

/** More than what stands around the connectors takes. */
const frameBytes = 1000;

/** How much room a connector takes in a file, in bytes: each of its lines is moved in. */
function bytesOf(fields: ConnectorFields): number {
  const text = JSON.stringify(fields, null, 2);
  return new TextEncoder().encode(text).length + 5 * text.split("\n").length;
}

/**
 * The text of a file, in the encoding that its first bytes say (UTF-8 where they say nothing).
 *
 * @returns null when it is not in that encoding
 */
function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The connectors in the content of a file. Never rejects, and lets others have their turn while it reads. */
export async function readTransfer(content: Uint8Array): Promise<ImportEntry[] | FileProblem> {
  const text = decodeText(content);
  if (text === null) return "not-text";
  try {
    return await readEntries(text);
  } catch (error) {
    return error instanceof TooLarge ? "too-much" : "not-json";
  }
}

/** @throws {SyntaxError | TooLarge} */
async function readEntries(text: string): Promise<ImportEntry[] | FileProblem> {
  const giveWay = givingWay();
  const items: string[] = [];
  const source = listItems(text, "connectors", mostOfEntry);
  let next = source.next();
  for (; !next.done; next = source.next()) {
    if (items.push(next.value) > mostEntries) return "too-much";
    await giveWay();
  }
  const problem = frameProblem(next.value);
  if (problem) return problem;

  const entries: ImportEntry[] = [];
  const titles = new Set<string>();
  for (const item of items) {
    const entry = readEntry(JSON.parse(item));
    const title = withoutOuterBlanks(entry.fields.title);
    entries.push({ ...entry, isNamesake: titles.has(title) });
    titles.add(title);
    await giveWay();
  }
  return entries.length === 0 ? "empty" : entries;
}

/** @param frame the text of a file without its connectors @throws {SyntaxError} */
function frameProblem(frame: string): FileProblem | null {
  if (frame.length > mostOfEntry.characters) return "not-ours";
  const file: unknown = JSON.parse(frame);
  if (!isOurs(file)) return "not-ours";
  if (file.version !== version) return file.version > version ? "newer-version" : "not-ours";
  return null;
}

function isOurs(file: unknown): file is { version: number } {
  return (
    isRecord(file) &&
    file.format === format &&
    typeof file.version === "number" &&
    // The list has been taken out; what is not empty is not the list.
    Array.isArray(file.connectors) &&
    file.connectors.length === 0
  );
}

function readEntry(entry: unknown): Omit<ImportEntry, "isNamesake"> {
  const row = isRecord(entry) ? withCredentials(entry) : {};
  const fields = tidied(parseFields(row));
  const { problems, remarks } = weighed(problemsOf(withSomeLogo(fields)));
  const names = Object.keys(fields) as (keyof ConnectorFields)[];
  const absent = names.filter((name) => row[name] === undefined);
  for (const name of names) {
    if (!isOfType(name, row[name])) problems.set(name, { kind: "wrong-type" });
  }
  const isPlaced = absent.includes("sort") || parseInteger(row.sort) !== null;
  if (!isPlaced) remarks.set("sort", { kind: "no-number", ...sortRange });
  return { fields, absent, problems, remarks };
}

/** What is no credential, instead of being left out without a word, becomes one without a code, which none may be. */
function withCredentials(row: Fields): Fields {
  const { settings } = row;
  if (settings === undefined) return row;
  const isList = typeof settings === "object" && settings !== null;
  const credentials = isList ? credentialsIn(settings) : [settings];
  return { ...row, settings: credentials.map((each) => (isRecord(each) ? each : {})) };
}

/** Whether a field holds what portals write there, `null` for nothing. Of anything else parsing would make something. */
function isOfType(name: keyof ConnectorFields, value: unknown): boolean {
  switch (name) {
    case "sort":
      return true;
    case "settings":
      return credentialsIn(value).every((each) => isRecord(each) && isCredential(each));
    case "supportMapping":
      return yesAndNo.includes(value ?? "");
    default:
      return isText(value);
  }
}

const yesAndNo: unknown[] = [true, false, 1, 0, "1", "0", "Y", "N", "true", "false", ""];

function isCredential({ name, code, type }: Fields): boolean {
  const types: unknown[] = ["STRING", "INT"];
  return isText(name) && isText(code) && types.includes(type ?? "STRING");
}

/** A number is one as long as it has all its digits. */
function isText(value: unknown): boolean {
  return typeof (value ?? "") === "string" || Number.isSafeInteger(value);
}

function weighed(all: Map<FieldPath, FieldProblem>): Pick<ImportEntry, "problems" | "remarks"> {
  const isRemark = ([path, { kind }]: [FieldPath, FieldProblem]) =>
    kind === "no-image" ||
    kind === "invisible" ||
    kind === "twice" ||
    kind === "alike" ||
    (kind === "blank-inside" && (path === "sourceCode" || path.startsWith("settings.")));
  const problems = [...all];
  return {
    problems: new Map(problems.filter((each) => !isRemark(each))),
    remarks: new Map(problems.filter(isRemark)),
  };
}

/** How long work may hold the page before something else gets a turn, in milliseconds. */
const longestTurn = 25;

/** What long work awaits between its steps, so that the page stays usable. */
function givingWay(): () => Promise<void> {
  let begin = performance.now();
  return async () => {
    if (performance.now() - begin < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  };
}
