import { isRecord } from "../bitrix24/portal-error";
import { type ConnectorFields, parseFields, withSomeLogo } from "./connector-fields";
import { type FieldPath, type FieldProblem, problemsOf } from "./validation";

/** What tells our files from others. */
const format = "bitrix24-bi-connectors";
const version = 1;

/** The largest file that is read, in bytes: some thousand connectors with logos. */
export const largestFile = 20_000_000;

/** One connector of a file. */
export interface ImportEntry {
  fields: ConnectorFields;
  /** What keeps it from being registered. */
  problems: Map<FieldPath, FieldProblem>;
}

/** Why a file cannot be used at all. */
export type FileProblem = "not-json" | "not-ours" | "newer-version" | "empty";

/** Connectors as the text of a file. It holds no credentials, only the names of those that a connector asks for. */
export function writeTransfer(connectors: ConnectorFields[]): string {
  return `${JSON.stringify({ format, version, connectors }, null, 2)}\n`;
}

/** The connectors in the text of a file. Never throws. */
export function readTransfer(text: string): ImportEntry[] | FileProblem {
  const file = parseJson(text);
  if (file === undefined) return "not-json";
  if (!isOurs(file)) return "not-ours";
  if (file.version !== version) return file.version > version ? "newer-version" : "not-ours";
  if (file.connectors.length === 0) return "empty";
  return file.connectors.map((entry) => {
    const fields = parseFields(isRecord(entry) ? entry : {});
    return { fields, problems: problemsForPortal(fields) };
  });
}

/** Leaves out what a form would not let pass but portals have all the same. */
function problemsForPortal(fields: ConnectorFields): Map<FieldPath, FieldProblem> {
  const problems = [...problemsOf(withSomeLogo(fields))];
  return new Map(problems.filter(([, { kind }]) => kind !== "no-image" && kind !== "twice"));
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
    isRecord(file) &&
    file.format === format &&
    typeof file.version === "number" &&
    Array.isArray(file.connectors)
  );
}
