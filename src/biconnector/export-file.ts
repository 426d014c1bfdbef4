import { type ConnectorFields, parseFields, withSomeLogo } from "./connector-fields";
import { type Fault, type FieldPath, faultsOf } from "./rules";

/** What tells our files from others. */
const format = "bitrix24-bi-connectors";
const version = 1;

/** The largest file that is read, in bytes: some thousand connectors with logos. */
export const largestFile = 20_000_000;

/** One connector of a file. */
export interface ImportEntry {
  fields: ConnectorFields;
  /** What keeps it from being registered. */
  faults: Map<FieldPath, Fault>;
}

/** Why a file cannot be used at all. */
export type FileFault = "not-json" | "not-ours" | "newer-version" | "empty";

/** Connectors as the text of a file. It holds no credentials, only the names of those that a connector asks for. */
export function writeTransfer(connectors: ConnectorFields[]): string {
  return `${JSON.stringify({ format, version, connectors }, null, 2)}\n`;
}

/** The connectors in the text of a file. Never throws. */
export function readTransfer(text: string): ImportEntry[] | FileFault {
  const file = parseJson(text);
  if (file === undefined) return "not-json";
  if (!isOurs(file)) return "not-ours";
  if (file.version !== version) return file.version > version ? "newer-version" : "not-ours";
  if (file.connectors.length === 0) return "empty";
  return file.connectors.map((entry) => {
    const isObject = typeof entry === "object" && entry !== null;
    const fields = parseFields(isObject ? (entry as Record<string, unknown>) : {});
    return { fields, faults: faultsForPortal(fields) };
  });
}

/** Leaves out what a form would not let pass but portals have all the same. */
function faultsForPortal(fields: ConnectorFields): Map<FieldPath, Fault> {
  const faults = [...faultsOf(withSomeLogo(fields))];
  return new Map(faults.filter(([, { kind }]) => kind !== "no-image" && kind !== "twice"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isOurs(file: unknown): file is { version: number; connectors: unknown[] } {
  return (
    typeof file === "object" &&
    file !== null &&
    "format" in file &&
    file.format === format &&
    "version" in file &&
    typeof file.version === "number" &&
    "connectors" in file &&
    Array.isArray(file.connectors)
  );
}
