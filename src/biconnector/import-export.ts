import { batchSize, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import type { ConnectorFields, NewerField } from "./connector-fields";
import { chunksOf } from "./pages";
import { parseId, parseList } from "./parse";
import { readLists } from "./read-lists";
import { newestId, type Registration, registerConnector } from "./registration";
import { readSnapshots, type Snapshot } from "./snapshots";

/** How a long job tells how far it is, and how it is ended early: after the request that is under way. */
export interface JobWatch {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/**
 * Reads connectors with all their fields, to be exported.
 *
 * @param ids of the connectors, or null for all that the application has
 * @returns those that could be read, in the order of the ids, and how many could not
 * @throws {PortalError} when it cannot be found out which there are
 */
export async function collectSnapshots(
  rest: Rest,
  ids: number[] | null,
  { signal, onProgress }: JobWatch,
): Promise<{ snapshots: Snapshot[]; unread: number }> {
  const wanted = ids ?? (await everyId(rest, signal));
  const snapshots: Snapshot[] = [];
  for (const some of chunksOf(wanted, batchSize)) {
    if (signal.aborted) break;
    snapshots.push(...(await readSnapshots(rest, some)).whole.values());
    onProgress(snapshots.length, wanted.length);
  }
  return { snapshots, unread: wanted.length - snapshots.length };
}

/**
 * Which of these titles connectors of the application have already.
 *
 * @param signal ends it after the request that is under way
 * @throws {PortalError} or the signal's reason
 */
export async function findTitles(
  rest: Rest,
  titles: string[],
  signal: AbortSignal,
): Promise<Set<string>> {
  const wanted = [...new Set(titles)];
  const found = new Set<string>();
  for (const some of chunksOf(wanted, batchSize)) {
    signal.throwIfAborted();
    for (const [title, answer] of await callMany(rest.read, some, withTitle)) {
      if (!answer.ok) throw answer.error;
      if (parseList(answer.value, (row) => row).length > 0) found.add(title);
    }
  }
  return found;
}

/** What became of a connector that was to be registered along with others. */
export type ImportOutcome = Registration | { kind: "not-tried" };

/**
 * Registers connectors one after the other, each once. Ends early when the portal cannot be reached.
 *
 * @param known the newer fields that this portal knows
 * @returns an outcome for each, in their order. Never rejects
 */
export async function registerAll(
  rest: Rest,
  connectors: ConnectorFields[],
  known: NewerField[],
  { signal, onProgress }: JobWatch,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  let newest: number;
  try {
    newest = await newestId(rest);
  } catch (error) {
    const refused: ImportOutcome = { kind: "refused", error: PortalError.of(error) };
    return connectors.map((_, index) => (index === 0 ? refused : { kind: "not-tried" }));
  }

  for (const fields of connectors) {
    const last = outcomes.at(-1);
    if (signal.aborted || (last && endsImport(last))) {
      outcomes.push({ kind: "not-tried" });
      continue;
    }
    const outcome = await registerConnector(rest, fields, known, newest);
    if (outcome.kind === "registered") newest = Math.max(newest, outcome.id);
    outcomes.push(outcome);
    onProgress(outcomes.length, connectors.length);
  }
  return outcomes;
}

async function everyId(rest: Rest, signal: AbortSignal): Promise<number[]> {
  const listing = { method: "biconnector.connector.list", select: ["id"], filter: {} };
  const { rows } = await readLists(rest, [listing], (row) => ({ id: parseId(row.id) }), { signal });
  return rows.map(({ id }) => id);
}

function withTitle(title: string): Command {
  return {
    method: "biconnector.connector.list",
    params: { select: ["id"], filter: { "=title": title }, order: { id: "ASC" }, page: 1 },
  };
}

/** Nothing can be registered any more, or not told from what may have been. */
function endsImport(outcome: ImportOutcome): boolean {
  if (outcome.kind === "not-tried" || outcome.kind === "unclear") return true;
  return outcome.kind === "refused" && outcome.error.status !== 200;
}
