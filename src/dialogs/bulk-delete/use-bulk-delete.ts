import { useRef } from "react";
import {
  type BulkItem,
  type BulkProgress,
  type BulkResult,
  withEarlierResults,
} from "../../biconnector/bulk-delete";
import type { Snapshot } from "../../biconnector/snapshots";
import { usePortal } from "../../bitrix24/PortalContext";
import { useBulkDeletion } from "../../queries/mutations";
import { keepDeleted } from "../../queries/trash";
import { type Job, useJob } from "../../queries/use-job";

/**
 * Deletes many things, and keeps of the connectors what it takes to bring them back.
 *
 * @param onFoundGone called with what turns out to be gone after an unclear end
 * @returns the job, and what starts it: that gives back what became of every item, once it has ended
 */
export function useBulkDelete(onFoundGone: (gone: BulkResult[]) => void): {
  job: Job<BulkProgress>;
  start: (items: BulkItem[]) => Promise<BulkResult[]>;
} {
  const portal = usePortal();
  const keep = (results: BulkResult[]) => keepDeleted(portal, results.flatMap(snapshotOfDeleted));
  const { mutateAsync } = useBulkDeletion((gone) => {
    keep(gone);
    onFoundGone(gone);
  });
  const job = useJob<BulkProgress>();
  const earlier = useRef<BulkResult[]>([]);

  async function start(items: BulkItem[]) {
    const [first] = items;
    if (!first) return [];
    const of = items.length;
    const ended = await job.run({ level: first.level, done: 0, of }, (watch) =>
      mutateAsync({ items, watch: { ...watch, onDeleted: keep } }),
    );
    const results = withEarlierResults(ended, earlier.current);
    earlier.current.push(...results);
    keep(results);
    return results;
  }

  return { job, start };
}

function snapshotOfDeleted({ outcome, snapshot }: BulkResult): Snapshot[] {
  return outcome.kind === "deleted" && snapshot ? [snapshot] : [];
}
