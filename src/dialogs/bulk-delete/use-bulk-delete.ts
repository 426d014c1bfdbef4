import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  type BulkItem,
  type BulkResult,
  bulkDelete,
  type Level,
} from "../../biconnector/bulk-delete";
import { isGone } from "../../biconnector/deletion";
import type { Snapshot } from "../../biconnector/snapshots";
import { usePortal } from "../../bitrix24/PortalContext";
import { removeRows } from "../../queries/changes";
import { refreshConnections, tableApiQuery } from "../../queries/connections";
import { keepDeleted } from "../restore/deleted";

/** How far a removal has got. */
export interface BulkProgress {
  level: Level;
  done: number;
  of: number;
}

/** A removal that is under way. */
export interface BulkDelete {
  progress: BulkProgress | null;
  isStopping: boolean;
  /** Deletes. @returns what became of every item, once it has ended */
  start: (items: BulkItem[]) => Promise<BulkResult[]>;
  /** Ends it after the request that is under way. */
  stop: () => void;
}

/** Deletes many things, and takes what is gone off the screen. */
export function useBulkDelete(): BulkDelete {
  const portal = usePortal();
  const client = useQueryClient();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopper = useRef(new AbortController());

  const { mutateAsync } = useMutation({
    mutationKey: ["connectors", "remove"],
    mutationFn: async (items: BulkItem[]) => {
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      const [first] = items;
      setIsStopping(false);
      setProgress(first ? { level: first.level, done: 0, of: items.length } : null);
      // Known already where there are tables: they were listed with it.
      const api = client.getQueryData(tableApiQuery(portal).queryKey) ?? "table";
      return bulkDelete(portal.rest, api, items, {
        signal,
        onProgress: (level, done) => setProgress({ level, done, of: items.length }),
      });
    },
    onSuccess: (results) => {
      setProgress(null);
      const gone = new Set(results.filter(isConnectorGone).map(({ item }) => item.id));
      removeRows(client, [...gone]);
      keepDeleted(client, results.flatMap(snapshotOfDeleted));
      const left = results.map(({ item }) => item.connectorId).filter((id) => !gone.has(id));
      void refreshConnections(client, left);
    },
  });

  function stop() {
    setIsStopping(true);
    stopper.current.abort();
  }

  return { progress, isStopping, start: mutateAsync, stop };
}

function isConnectorGone({ item, outcome }: BulkResult): boolean {
  return item.level === "connector" && isGone(outcome);
}

function snapshotOfDeleted({ outcome, snapshot }: BulkResult): Snapshot[] {
  return outcome.kind === "deleted" && snapshot ? [snapshot] : [];
}
