import { useRef, useState } from "react";
import type { BulkItem, BulkResult, Level } from "../../biconnector/bulk-delete";
import type { Snapshot } from "../../biconnector/snapshots";
import { usePortal } from "../../bitrix24/PortalContext";
import { useBulkDeletion } from "../../queries/mutations";
import { keepDeleted } from "../restore/deleted";

/** How far a bulk delete has got. */
export interface BulkProgress {
  level: Level;
  done: number;
  of: number;
}

/** A bulk delete that is under way. */
export interface BulkDelete {
  progress: BulkProgress | null;
  isStopping: boolean;
  /** Deletes. @returns what became of every item, once it has ended */
  start: (items: BulkItem[]) => Promise<BulkResult[]>;
  /** Ends it after the request that is under way. */
  stop: () => void;
}

/** Deletes many things, and keeps of the connectors what it takes to bring them back. */
export function useBulkDelete(): BulkDelete {
  const portal = usePortal();
  const { mutateAsync } = useBulkDeletion();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopper = useRef(new AbortController());

  async function start(items: BulkItem[]) {
    stopper.current = new AbortController();
    const [first] = items;
    setIsStopping(false);
    setProgress(first ? { level: first.level, done: 0, of: items.length } : null);
    const results = await mutateAsync({
      items,
      watch: {
        signal: stopper.current.signal,
        onProgress: (level, done) => setProgress({ level, done, of: items.length }),
      },
    });
    setProgress(null);
    keepDeleted(portal, results.flatMap(snapshotOfDeleted));
    return results;
  }

  function stop() {
    setIsStopping(true);
    stopper.current.abort();
  }

  return { progress, isStopping, start, stop };
}

function snapshotOfDeleted({ outcome, snapshot }: BulkResult): Snapshot[] {
  return outcome.kind === "deleted" && snapshot ? [snapshot] : [];
}
