import { batchSize } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { connectionKind, connectorKind, type Deletable, tableKind } from "./deletable";
import { type Deletion, deleteMany, isGone } from "./deletion";
import { hitsEveryCall, type JobWatch } from "./job-watch";
import { chunksOf } from "./pages";
import { readSnapshots, type Snapshot } from "./snapshots";
import type { TableApi } from "./tables";

/** The order in which the portal lets things go: nothing before what depends on it. */
const levels = ["table", "connection", "connector"] as const;

export type Level = (typeof levels)[number];

/** One of the many things that a bulk delete is about. */
export interface BulkItem {
  level: Level;
  id: number;
  title: string;
  /** The connector that it belongs to, or is. */
  connectorId: number;
  /** A connector that goes even where no whole snapshot can be taken of it: the person was told. */
  mayBeLost?: boolean;
}

/** What became of an item. */
export type DeletionOutcome =
  | Deletion
  /** It was left alone, because the bulk delete had ended before or what depends on it is still there. */
  | { kind: "not-tried" };

export interface BulkResult {
  item: BulkItem;
  outcome: DeletionOutcome;
  /** What was kept of a connector before it was deleted. */
  snapshot?: Snapshot | undefined;
}

/** How far a bulk delete has got. */
export interface BulkProgress {
  level: Level;
  done: number;
  of: number;
}

/** What a bulk delete tells while it goes on, and how it is ended early: nothing that deletes is sent any more. */
export interface BulkWatch extends JobWatch<BulkProgress> {
  /** Called after every request with what it deleted. */
  onDeleted?: (results: BulkResult[]) => void;
}

/**
 * Deletes tables, then connections, then connectors, 50 with one request. What belongs to a connector that has
 * something left on one level is not touched on the next.
 *
 * A snapshot is taken of each connector just before, so that they can be registered again. One of which that fails
 * is refused unless it {@link BulkItem.mayBeLost}.
 *
 * @param items whose order is kept within a level
 * @param api the portal's name for tables
 * @returns a result for every item, in the order of deletion. Never rejects
 */
export async function bulkDelete(
  rest: Rest,
  api: TableApi,
  items: BulkItem[],
  { signal, onProgress, onDeleted }: BulkWatch,
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  const stuck = new Set<number>();
  let isOver = false;

  for (const level of levels) {
    const ofLevel = items.filter((item) => item.level === level);
    const due = ofLevel.filter(({ connectorId }) => !stuck.has(connectorId));
    results.push(...ofLevel.filter((item) => !due.includes(item)).map(notTried));

    for (const some of chunksOf(due, batchSize)) {
      onProgress({ level, done: results.length, of: items.length });
      isOver ||= signal.aborted;
      const ended: BulkResult[] = isOver
        ? some.map(notTried)
        : await deleteOf(rest, deletableOf(level, api), some, signal);
      isOver ||= ended.some(({ outcome }) => isCutOff(outcome));
      results.push(...ended);
      onDeleted?.(ended.filter(({ outcome }) => outcome.kind === "deleted"));
    }
    for (const { item, outcome } of results) if (!isGone(outcome)) stuck.add(item.connectorId);
  }
  return results;
}

async function deleteOf(
  rest: Rest,
  kind: Deletable,
  items: BulkItem[],
  signal: AbortSignal,
): Promise<BulkResult[]> {
  if (kind === connectorKind) return deleteConnectors(rest, items, signal);
  const deletions = new Map(await deleteMany(rest, kind, items, new Set(), signal));
  return items.map((item) => ({ item, outcome: deletions.get(item) ?? notTried(item).outcome }));
}

async function deleteConnectors(
  rest: Rest,
  items: BulkItem[],
  signal: AbortSignal,
): Promise<BulkResult[]> {
  const { whole, errors } = await readSnapshots(
    rest,
    items.map(({ id }) => id),
  );
  if (signal.aborted) return items.map(notTried);
  const untouched = items.flatMap((item): BulkResult[] => {
    const error = errors.get(item.id);
    if (error?.code === connectorKind.notFound)
      return [{ item, outcome: { kind: "already-gone" } }];
    return error && !item.mayBeLost ? [{ item, outcome: { kind: "refused", error } }] : [];
  });
  const due = items.filter((item) => !untouched.some((result) => result.item === item));
  const deletions = new Map(await deleteMany(rest, connectorKind, due, whole, signal));
  const tried = due.map(
    (item): BulkResult => ({
      item,
      outcome: deletions.get(item) ?? notTried(item).outcome,
      snapshot: whole.get(item.id),
    }),
  );
  return [...untouched, ...tried];
}

/**
 * The results of a later try, knowing those of earlier ones: what an earlier call of ours may have deleted did not go
 * by itself, and has the snapshot that was taken for that call.
 */
export function withEarlierResults(
  results: BulkResult[],
  earlier: readonly BulkResult[],
): BulkResult[] {
  return results.map((result) => {
    const { item, outcome, snapshot } = result;
    const before = earlier.findLast(
      (one) =>
        one.outcome.kind === "unclear" && one.item.level === item.level && one.item.id === item.id,
    );
    if (!before) return result;
    return {
      item,
      outcome: settled(outcome, before.outcome),
      snapshot: snapshot ?? before.snapshot,
    };
  });
}

/** A refusal says nothing of the earlier call, which may yet be carried out, and no try even less. */
function settled(now: DeletionOutcome, unclear: DeletionOutcome): DeletionOutcome {
  if (now.kind === "already-gone") return { kind: "deleted" };
  return now.kind === "refused" || now.kind === "not-tried" ? unclear : now;
}

function notTried(item: BulkItem): BulkResult {
  return { item, outcome: { kind: "not-tried" } };
}

/**
 * The portal cannot be reached or turns every request away: there is no use in sending more. What is unclear ends it
 * only if the look afterwards failed, too: of the others that look tells.
 */
function isCutOff(outcome: DeletionOutcome): boolean {
  if (outcome.kind === "unclear") return outcome.isStillThere === null;
  return outcome.kind === "refused" && hitsEveryCall(outcome.error);
}

/** The kind of the things of a level. @param api the portal's name for tables */
export function deletableOf(level: Level, api: TableApi): Deletable {
  switch (level) {
    case "table":
      return tableKind(api);
    case "connection":
      return connectionKind(api);
    case "connector":
      return connectorKind;
  }
}
