import { batchSize, type Command, type CommandValue, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import type { CountWatch } from "./job-watch";
import { chunksOf, pageSize } from "./pages";
import { type Fields, fieldsOf, parseId, parseRows } from "./parse";

/** A list to be read to its end. */
export interface Listing {
  method: string;
  /** Must name `id`. */
  select: string[];
  filter: { [name: string]: CommandValue };
}

/** What was asked for, and what is there too and cannot be read. */
export interface Found<Row> {
  rows: Row[];
  unreadable: UnreadableRow[];
}

/** A row that cannot be read: its number and that of what it belongs to, as far as they can. */
export interface UnreadableRow {
  id: number | null;
  ownerId: number | null;
}

/** How many things were found, those included that cannot be read: they are there all the same. */
export function countFound({ rows, unreadable }: Found<unknown>): number {
  return rows.length + unreadable.length;
}

/**
 * What belongs to some owners, read to the end. Planned, shown and deleted is only what was asked for, whatever else the
 * answers hold.
 *
 * @param owner the field that names the owner, and the owners
 * @throws {PortalError}
 */
export async function findOwned<Row extends { id: number }>(
  rest: Rest,
  list: { method: string; select: string[] },
  owner: { field: string; ids: number[] },
  parseRow: (fields: Fields) => Row,
  ownerOf: (row: Row) => number,
): Promise<Found<Row>> {
  const { field, ids } = owner;
  const listings = chunksOf(ids, pageSize).map((some) => ({
    ...list,
    filter: { [`@${field}`]: some },
  }));
  const { rows, unreadable } = await readAll(rest, listings, parseRow);
  const asked = new Set(ids);
  const [only] = ids.length === 1 ? ids : [];
  const named = unreadable.map((row): UnreadableRow => {
    const ownerId = idIn(row, field) ?? only ?? null;
    return { id: idIn(row, "id"), ownerId };
  });
  const read = new Set(rows.map(({ id }) => id));
  const isRead = ({ id }: UnreadableRow) => id !== null && read.has(id);
  return {
    rows: rows.filter((row) => asked.has(ownerOf(row))),
    unreadable: named.filter(
      (row) => !isRead(row) && (row.ownerId === null || asked.has(row.ownerId)),
    ),
  };
}

function idIn(row: unknown, field: string): number | null {
  try {
    return parseId(fieldsOf(row)[field]);
  } catch {
    return null;
  }
}

/** How many pages of a list one round asks for: most lists are short, and a long one should need few requests. */
const pagesOfRound = [1, 10, batchSize];

/**
 * Reads lists to their ends.
 *
 * @returns every row once, by id; how many could not be parsed, as far as they differ; and whether all were read: not
 *   when the signal ended it, or a row could not be parsed
 * @throws {PortalError} also when there are rows and none can be parsed: that is not the same as none
 */
export async function readLists<Row extends { id: number }>(
  rest: Rest,
  listings: Listing[],
  parseRow: (fields: Fields) => Row,
  watch?: CountWatch,
): Promise<{ rows: Row[]; unread: number; isComplete: boolean }> {
  const { rows, unreadable, isComplete } = await readAll(rest, listings, parseRow, watch);
  const unread = unreadable.length;
  if (unread > 0 && rows.length === 0) throw new PortalError("UNEXPECTED_ANSWER", 200);
  return { rows, unread, isComplete: isComplete && unread === 0 };
}

/**
 * Reads lists to their ends, many pages with one request.
 *
 * Each round goes on after the highest id read so far, and asks for its pages from the last to the first: what
 * somebody deletes meanwhile then moves rows to pages that are still to come, where they are seen again, and never
 * past the ones already read (docs/platform.md#pages-of-a-list: there is no total and no next).
 *
 * @returns every row once, by id, those that cannot be parsed as they came, and whether the signal let it end
 * @throws {PortalError}
 */
async function readAll<Row extends { id: number }>(
  rest: Rest,
  listings: Listing[],
  parseRow: (fields: Fields) => Row,
  { signal, onProgress }: CountWatch = {},
): Promise<{ rows: Row[]; unreadable: unknown[]; isComplete: boolean }> {
  const rows = new Map<number, Row>();
  // By their text: a page that shifts brings a row once more.
  const damaged = new Map<string, unknown>();
  let unfinished: Reading[] = listings.map((listing) => ({ listing, lastId: 0 }));

  for (let round = 0; unfinished.length > 0; round++) {
    const count = pagesOfRound[round] ?? batchSize;
    const asked = unfinished.flatMap((reading) => pagesBackwards(reading, count));
    unfinished = [];
    for (const some of chunksOf(asked, batchSize)) {
      if (signal?.aborted) return found(false);
      for (const [{ reading, page }, answer] of await callMany(rest.read, some, pageCommand)) {
        if (!answer.ok) throw answer.error;
        const { rows: read, unreadable } = parseRows(answer.value, parseRow);
        for (const row of read) rows.set(row.id, row);
        for (const row of unreadable) damaged.set(JSON.stringify(row), row);
        // A full last page: there may be more behind it.
        if (page === count && read.length > 0 && read.length + unreadable.length >= pageSize) {
          const lastId = Math.max(...read.map(({ id }) => id));
          // What does not get further would be asked for ever.
          if (lastId <= reading.lastId) throw new PortalError("UNEXPECTED_ANSWER", 200);
          unfinished.push({ ...reading, lastId });
        }
      }
      onProgress?.(rows.size);
    }
  }
  return found(true);

  function found(isComplete: boolean) {
    return { rows: byId(rows), unreadable: [...damaged.values()], isComplete };
  }
}

/** A list that is read on after this id. */
interface Reading {
  listing: Listing;
  lastId: number;
}

function pagesBackwards(reading: Reading, count: number): { reading: Reading; page: number }[] {
  return Array.from({ length: count }, (_, index) => ({ reading, page: count - index }));
}

function pageCommand({ reading, page }: { reading: Reading; page: number }): Command {
  const { method, select, filter } = reading.listing;
  const after = reading.lastId === 0 ? {} : { ">id": reading.lastId };
  return {
    method,
    params: { select, filter: { ...filter, ...after }, order: { id: "ASC" }, page },
  };
}

function byId<Row extends { id: number }>(rows: Map<number, Row>): Row[] {
  return [...rows.values()].sort((one, other) => one.id - other.id);
}
