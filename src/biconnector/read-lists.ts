import { batchSize, type Command, type CommandValue, callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { chunksOf } from "./chunks";
import { pageSize } from "./page-size";
import { type Fields, parseList } from "./parse";

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
 * past the ones already read (PLATFORM 4.5: there is no total and no next).
 *
 * @returns every row once, by id, and whether all were read: not when the signal ended it
 * @throws {PortalError}
 */
export async function readLists<Row extends { id: number }>(
  rest: Rest,
  listings: Listing[],
  parseRow: (fields: Fields) => Row,
  { signal, onRows }: ReadingWatch = {},
): Promise<{ rows: Row[]; isComplete: boolean }> {
  const rows = new Map<number, Row>();
  let unfinished = listings.map((listing) => ({ listing, lastId: 0 }));

  for (let round = 0; unfinished.length > 0; round++) {
    const pages = pagesOfRound[round] ?? batchSize;
    const asked = unfinished.flatMap((reading) => pagesBackwards(reading, pages));
    const answers: Row[][] = [];
    for (const some of chunksOf(asked, batchSize)) {
      if (signal?.aborted) return { rows: byId(rows), isComplete: false };
      for (const answer of await callMany(rest.read, some)) {
        if (!answer.ok) throw answer.error;
        const page = parseList(answer.value, parseRow);
        for (const row of page) rows.set(row.id, row);
        answers.push(page);
      }
      onRows?.(rows.size);
    }

    const answersOfEach = chunksOf(answers, pages);
    unfinished = unfinished.flatMap(({ listing }, index) => {
      const [lastPage = []] = answersOfEach[index] ?? [];
      const lastId = Math.max(...lastPage.map(({ id }) => id));
      return lastPage.length < pageSize ? [] : [{ listing, lastId }];
    });
  }
  return { rows: byId(rows), isComplete: true };
}

function pagesBackwards(
  { listing, lastId }: { listing: Listing; lastId: number },
  count: number,
): Command[] {
  const { method, select, filter } = listing;
  const rest = lastId === 0 ? filter : { ...filter, ">id": lastId };
  const command = (page: number) => ({
    method,
    params: { select, filter: rest, order: { id: "ASC" }, page },
  });
  return Array.from({ length: count }, (_, index) => command(count - index));
}

function byId<Row extends { id: number }>(rows: Map<number, Row>): Row[] {
  return [...rows.values()].sort((one, other) => one.id - other.id);
}
