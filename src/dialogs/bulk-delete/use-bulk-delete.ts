import { useMutation, useQueryClient } from "@tanstack/react-query";
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
import { type Job, useJob } from "../../queries/use-job";
import { keepDeleted } from "../restore/deleted";

/** How far a bulk delete has got. */
interface BulkProgress {
  level: Level;
  done: number;
  of: number;
}

/**
 * Deletes many things, and takes what is gone off the screen.
 *
 * @returns the job, and what starts it: that gives back what became of every item, once it has ended
 */
export function useBulkDelete(): {
  job: Job<BulkProgress>;
  start: (items: BulkItem[]) => Promise<BulkResult[]>;
} {
  const portal = usePortal();
  const client = useQueryClient();
  const job = useJob<BulkProgress>();

  const { mutateAsync } = useMutation({
    mutationFn: async (items: BulkItem[]) => {
      const [first] = items;
      if (!first) return [];
      // Known already where there are tables: they were listed with it.
      const api = client.getQueryData(tableApiQuery(portal).queryKey) ?? "table";
      const of = items.length;
      return job.run({ level: first.level, done: 0, of }, (signal, onProgress) =>
        bulkDelete(portal.rest, api, items, {
          signal,
          onProgress: (level, done) => onProgress({ level, done, of }),
        }),
      );
    },
    onSuccess: (results) => {
      const gone = new Set(results.filter(isConnectorGone).map(({ item }) => item.id));
      removeRows(client, [...gone]);
      keepDeleted(client, results.flatMap(snapshotOfDeleted));
      const left = results.map(({ item }) => item.connectorId).filter((id) => !gone.has(id));
      void refreshConnections(client, left);
    },
  });

  return { job, start: mutateAsync };
}

function isConnectorGone({ item, outcome }: BulkResult): boolean {
  return item.level === "connector" && isGone(outcome);
}

function snapshotOfDeleted({ outcome, copy }: BulkResult): Snapshot[] {
  return outcome.kind === "deleted" && copy ? [copy] : [];
}
