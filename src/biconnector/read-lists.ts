import { batchSize, type Command, type CommandValue, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { chunksOf, pageSize } from "./pages";
import { type Fields, parseRows } from "./parse";

/** A list to be read to its end. */
export interface Listing {
  method: string;
  /** Must name `id`. */
  select: string[];
  filter: { [name: string]: CommandValue };
}

/** What a long reading tells while it goes on, and how it is ended early. */
export interface ReadingWatch {
  signal?: AbortSignal | undefined;
  onRows?: ((count: number) => void) | undefined;
}

/** How many pages of a list one round asks for: most lists are short, and a long one should need few requests. */
const pagesOfRound = [1, 10, batchSize];

/**
 * Reads lists to their ends, many pages with one request.
 *
 * Each round goes on after the highest id read so far, and asks for its pages from the last to the first: what
 * somebody deletes meanwhile then moves rows to pages that are still to come, where they are seen again, and never
 * past the ones already read (docs/platform.md#pages-of-a-list: there is no total and no next).
 *
 * @returns every row once, by id, and whether all were read: not when the signal ended it, or a row could not be parsed
 * @throws {PortalError} also when there are rows and none can be parsed: that is not the same as none
 */
export async function readLists<Row extends { id: number }>(
  rest: Rest,
  listings: Listing[],
  parseRow: (fields: Fields) => Row,
  { signal, onRows }: ReadingWatch = {},
): Promise<{ rows: Row[]; isComplete: boolean }> {
  const rows = new Map<number, Row>();
  let isWhole = true;
  let unfinished: Reading[] = listings.map((listing) => ({ listing, lastId: 0 }));

  for (let round = 0; unfinished.length > 0; round++) {
    const count = pagesOfRound[round] ?? batchSize;
    const asked = unfinished.flatMap((reading) => pagesBackwards(reading, count));
    unfinished = [];
    for (const some of chunksOf(asked, batchSize)) {
      if (signal?.aborted) return { rows: byId(rows), isComplete: false };
      for (const [{ reading, page }, answer] of await callMany(rest.read, some, pageCommand)) {
        if (!answer.ok) throw answer.error;
        const { rows: read, unreadable } = parseRows(answer.value, parseRow);
        for (const row of read) rows.set(row.id, row);
        isWhole &&= unreadable.length === 0;
        // A full last page: there may be more behind it.
        if (page === count && read.length > 0 && read.length + unreadable.length >= pageSize) {
          const lastId = Math.max(...read.map(({ id }) => id));
          // What does not get further would be asked for ever.
          if (lastId <= reading.lastId) throw new PortalError("UNEXPECTED_ANSWER", 200);
          unfinished.push({ ...reading, lastId });
        }
      }
      onRows?.(rows.size);
    }
  }
  if (!isWhole && rows.size === 0) throw new PortalError("UNEXPECTED_ANSWER", 200);
  return { rows: byId(rows), isComplete: isWhole };
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
