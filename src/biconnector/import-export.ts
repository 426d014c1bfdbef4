import { batchSize, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type ConnectorFields, type NewerField, replacing } from "./connector-fields";
import { readIds } from "./connectors-by-id";
import { connectorKind } from "./deletable";
import { hitsEveryCall, type JobWatch } from "./job-watch";
import { chunksOf } from "./pages";
import { fieldsOf, parseId, parseList } from "./parse";
import { newestId, type Registration, registerConnector } from "./registration";
import { readSnapshot, readSnapshots, type Snapshot } from "./snapshots";
import { type UnclearUpdate, type Update, updateConnector } from "./update";

/**
 * Reads connectors with all their fields, to be exported.
 *
 * @param ids of the connectors, or null for all that the application has
 * @returns those that could be read, in the order of the ids, and how many could not
 * @throws {PortalError} when it cannot be found out which there are; or the signal's reason
 */
export async function collectSnapshots(
  rest: Rest,
  ids: number[] | null,
  { signal, onProgress }: JobWatch,
): Promise<{ snapshots: Snapshot[]; unread: number }> {
  const all = ids ? { ids, unread: 0 } : await readIds(rest, {}, { signal });
  const wanted = all.ids;
  signal.throwIfAborted();
  const snapshots: Snapshot[] = [];
  for (const some of chunksOf(wanted, batchSize)) {
    signal.throwIfAborted();
    snapshots.push(...(await readSnapshots(rest, some)).whole.values());
    onProgress({ done: snapshots.length, of: wanted.length });
  }
  return { snapshots, unread: wanted.length - snapshots.length + all.unread };
}

/**
 * Which connectors of the application have these titles already.
 *
 * @param signal ends it after the request that is under way
 * @returns the ids by title; titles that none has are left out
 * @throws {PortalError} or the signal's reason
 */
export async function findNamesakes(
  rest: Rest,
  titles: string[],
  signal: AbortSignal,
): Promise<Map<string, number[]>> {
  const wanted = [...new Set(titles)];
  const found = new Map<string, number[]>();
  for (const some of chunksOf(wanted, batchSize)) {
    signal.throwIfAborted();
    for (const [title, answer] of await callMany(rest.read, some, withTitle)) {
      if (!answer.ok) throw answer.error;
      const ids = parseList(answer.value, idOf);
      if (ids.length > 0) found.set(title, ids);
    }
  }
  return found;
}

/** What is to become of a connector of a file. */
export interface ImportWish {
  fields: ConnectorFields;
  /** The connector that gets these fields; null to register one. */
  replaces: Replaced | null;
}

/** A connector that is to be changed. */
interface Replaced {
  id: number;
  /** As the person saw it; null where they did not look. */
  seen: Snapshot | null;
  /** What it keeps, as the file says nothing of it. */
  keeps: readonly (keyof ConnectorFields)[];
}

/** What became of it. */
export type ImportOutcome =
  | Registration
  | { kind: "replaced"; id: number }
  /** It is not clear whether it was replaced. */
  | { kind: "unclear-change"; change: UnclearUpdate }
  | Exclude<Update, { kind: "saved" | "unclear" }>
  | { kind: "not-tried" };

/** A connector of a file, and what became of it. */
export interface ImportResult {
  wish: ImportWish;
  outcome: ImportOutcome;
}

/**
 * Registers connectors one after the other, each once, or gives an existing one their fields. Ends early when the
 * portal cannot be reached.
 *
 * @param known the newer fields that this portal knows
 * @returns a result for each, in their order. Never rejects
 */
export async function importAll(
  rest: Rest,
  wishes: ImportWish[],
  known: NewerField[],
  { signal, onProgress }: JobWatch,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  let newest: number;
  try {
    newest = await newestId(rest);
  } catch (error) {
    const refused: ImportOutcome = { kind: "refused", error: PortalError.of(error) };
    return wishes.map((wish, index) => ({
      wish,
      outcome: index === 0 ? refused : { kind: "not-tried" },
    }));
  }

  for (const wish of wishes) {
    const { fields, replaces } = wish;
    const last = results.at(-1);
    if (signal.aborted || (last && endsImport(last.outcome))) {
      results.push({ wish, outcome: { kind: "not-tried" } });
      continue;
    }
    const outcome = replaces
      ? await replace(rest, replaces, fields, signal)
      : await registerConnector(rest, fields, known, newest);
    if (outcome.kind === "registered") newest = Math.max(newest, outcome.id);
    results.push({ wish, outcome });
    onProgress({ done: results.length, of: wishes.length });
  }
  return results;
}

async function replace(
  rest: Rest,
  { id, seen, keeps }: Replaced,
  fields: ConnectorFields,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const before = seen ?? (await readSnapshot(rest, id).catch(PortalError.of));
  if (before instanceof PortalError) {
    return before.code === connectorKind.notFound
      ? { kind: "gone" }
      : { kind: "refused", error: before };
  }
  if (signal.aborted) return { kind: "not-tried" };
  const end = await updateConnector(rest, before, replacing(before.fields, fields, keeps));
  switch (end.kind) {
    case "saved":
      return { kind: "replaced", id };
    case "unclear":
      return { kind: "unclear-change", change: end };
    default:
      return end;
  }
}

function idOf(row: unknown): number {
  return parseId(fieldsOf(row).id);
}

function withTitle(title: string): Command {
  return {
    method: "biconnector.connector.list",
    params: { select: ["id"], filter: { "=title": title }, order: { id: "ASC" }, page: 1 },
  };
}

/**
 * Nothing more can be done. What is unclear ends it as well: what it was may yet come, and the next, which may be its
 * like, could not be told from it.
 */
function endsImport(outcome: ImportOutcome): boolean {
  switch (outcome.kind) {
    case "not-tried":
    case "unclear":
    case "unclear-change":
      return true;
    case "refused":
      return hitsEveryCall(outcome.error);
    default:
      return false;
  }
}
