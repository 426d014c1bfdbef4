import { isRecord } from "../bitrix24/portal-error";
import { parseWhole } from "./connector-fields";
import { canUnpack, pack, unpack } from "./packing";
import { parseDateTime, parseId } from "./parse";
import { emptyTrash, mergeTrash, type Removal, type Trash, type TrashEntry } from "./trash";

/** What the text of a trash begins with, and the version of its format. */
const name = "trash/";
const version = 1;

/** How an entry is written: its logo stands among the logos, each of which is there once. */
type WrittenEntry = Omit<TrashEntry, "isLogoLost"> & { logo: number | "none" | "lost" };

/** A trash as a text. @param logos those that there is room for; every other one is lost */
export async function writeTrash(
  { entries, removals }: Trash,
  logos: readonly string[],
): Promise<string> {
  const places = new Map(logos.map((logo, place) => [logo, place]));
  const written = entries.map(({ isLogoLost, fields, ...rest }): WrittenEntry => {
    const isLost = isLogoLost || (fields.logo !== "" && !places.has(fields.logo));
    const logo = isLost ? "lost" : (places.get(fields.logo) ?? "none");
    return { ...rest, fields: { ...fields, logo: "" }, logo };
  });
  return `${name}${version} ${await pack(JSON.stringify({ entries: written, logos, removals }))}`;
}

/**
 * The trash that a text holds, whatever it is: an empty one where that is none, or damaged.
 *
 * @param now by the portal's clock, in milliseconds since 1970; what is too old for that is left out
 * @returns null where it is one that cannot be read here, and must not be overwritten
 */
export async function readTrash(text: unknown, now: number): Promise<Trash | null> {
  if (isClosed(text)) return null;
  const prefix = `${name}${version} `;
  if (typeof text !== "string" || !text.startsWith(prefix)) return emptyTrash;
  try {
    const written = await unpack(text.slice(prefix.length));
    return written === null ? null : mergeTrash(parseTrash(JSON.parse(written)), emptyTrash, now);
  } catch {
    return emptyTrash;
  }
}

/** Whether a text is a trash that cannot be read here: of a newer version, or compressed where nothing unpacks it. */
export function isClosed(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const [, digits, packed] = new RegExp(`^${name}(\\d{1,9}) (.*)$`, "s").exec(text) ?? [];
  if (digits === undefined || packed === undefined) return false;
  return Number(digits) > version || (Number(digits) === version && !canUnpack(packed));
}

function parseTrash(written: unknown): Trash {
  const { entries, logos, removals } = isRecord(written) ? written : {};
  return {
    entries: listOf(entries).flatMap((entry) => parseEntry(entry, listOf(logos)) ?? []),
    removals: listOf(removals).flatMap((removal) => parseRemoval(removal) ?? []),
  };
}

/** @returns null for what is none */
function parseEntry(written: unknown, logos: readonly unknown[]): TrashEntry | null {
  if (!isRecord(written) || !isRecord(written.fields)) return null;
  const { id, deletedAt, logo: place } = written;
  if (!isNumber(id) || id < 1 || !isNumber(deletedAt)) return null;
  const kept = typeof place === "number" ? logos[place] : "";
  const logo = typeof kept === "string" ? kept : "";
  const fields = parseWhole({ ...written.fields, logo });
  if (!fields) return null;
  return {
    id: parseId(id),
    createdAt: parseDateTime(written.createdAt),
    deletedAt,
    fields,
    isLogoLost: logo === "" && place !== "none",
  };
}

/** @returns null for what is none */
function parseRemoval(written: unknown): Removal | null {
  if (!isRecord(written)) return null;
  const { key, deletedAt } = written;
  const isWhole = typeof key === "string" && key.length <= 40 && isNumber(deletedAt);
  return isWhole ? { key, deletedAt } : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
