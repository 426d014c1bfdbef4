import { isRecord, PortalError } from "../bitrix24/portal-error";

/** The rows of a list answer, each parsed. @throws {PortalError} `UNEXPECTED_ANSWER` when it is not a list of such rows */
export function parseList<T>(answer: unknown, parseRow: (row: Fields) => T): T[] {
  const { rows, unreadable } = parseRows(answer, parseRow);
  if (unreadable.length > 0) throw unexpected();
  return rows;
}

/**
 * The rows of a list answer that can be parsed, and beside them those that cannot, as the portal sent them: no row
 * costs another.
 *
 * @throws {PortalError} `UNEXPECTED_ANSWER` when it is no list
 */
export function parseRows<T>(
  answer: unknown,
  parseRow: (row: Fields) => T,
): { rows: T[]; unreadable: unknown[] } {
  if (!Array.isArray(answer)) throw unexpected();
  const rows: T[] = [];
  const unreadable = answer.filter((row) => {
    try {
      rows.push(parseRow(fieldsOf(row)));
      return false;
    } catch {
      return true;
    }
  });
  return { rows, unreadable };
}

/** The fields of an object in an answer, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** An answer as an object. @throws {PortalError} `UNEXPECTED_ANSWER` when it is none */
export function fieldsOf(value: unknown): Fields {
  if (!isRecord(value)) throw unexpected();
  return value;
}

/** The item of an answer to `get`. @throws {PortalError} `UNEXPECTED_ANSWER` when it is not the one with this id */
export function parseItem(answer: unknown, id: number): Fields {
  const item = fieldsOf(fieldsOf(answer).item);
  if (parseId(item.id) !== id) throw unexpected();
  return item;
}

/**
 * An id: the portal sends it as a number or as a string (docs/platform.md#numbers-as-strings).
 *
 * @throws {PortalError} `UNEXPECTED_ANSWER`
 */
export function parseId(value: unknown): number {
  const id = parseInteger(value);
  if (id === null || id < 1) throw unexpected();
  return id;
}

/** A whole number sent as a number or as a string of digits, or null when it is neither. */
export function parseInteger(value: unknown): number | null {
  const number = typeof value === "string" && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}

/** A text, or the empty text when the portal sent none. */
export function parseText(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** A moment as the portal writes it, `YYYY-MM-DD HH:MM:SS` in its own time without a zone, or null. */
export function parseDateTime(value: unknown): string | null {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? value : null;
}

/** A yes or no in any of the portal's spellings. Anything else is a no. */
export function parseBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === "1" || value === "Y" || value === "true";
}

function unexpected(): PortalError {
  return new PortalError("UNEXPECTED_ANSWER", 200);
}
