import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ConnectorCopy } from "../../biconnector/copies";
import { isGone } from "../../biconnector/deletion";
import {
  type Level,
  type RemovalItem,
  type RemovalResult,
  removeInOrder,
} from "../../biconnector/removal";
import { usePortal } from "../../bitrix24/PortalContext";
import { refreshConnections, tableApiQuery } from "../../connections/queries";
import { removeRows } from "../changes";
import { keepDeleted } from "../undo/deleted";

/** How far a removal has got. */
export interface RemovalProgress {
  level: Level;
  done: number;
  of: number;
}

/** A removal that is under way. */
export interface Removal {
  progress: RemovalProgress | null;
  isStopping: boolean;
  /** Deletes. @returns what became of every item, once it has ended */
  start: (items: RemovalItem[]) => Promise<RemovalResult[]>;
  /** Ends it after the request that is under way. */
  stop: () => void;
}

/** Deletes many things, and takes what is gone off the screen. */
export function useRemoval(): Removal {
  const portal = usePortal();
  const client = useQueryClient();
  const [progress, setProgress] = useState<RemovalProgress | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const stopper = useRef(new AbortController());

  const { mutateAsync } = useMutation({
    mutationKey: ["connectors", "remove"],
    mutationFn: async (items: RemovalItem[]) => {
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      const [first] = items;
      setIsStopping(false);
      setProgress(first ? { level: first.level, done: 0, of: items.length } : null);
      // Known already where there are tables: they were listed with it.
      const api = client.getQueryData(tableApiQuery(portal).queryKey) ?? "table";
      return removeInOrder(portal.rest, api, items, {
        signal,
        onProgress: (level, done) => setProgress({ level, done, of: items.length }),
      });
    },
    onSuccess: (results) => {
      setProgress(null);
      const gone = new Set(results.filter(isConnectorGone).map(({ item }) => item.id));
      removeRows(client, [...gone]);
      keepDeleted(client, results.flatMap(copyOfDeleted));
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

function isConnectorGone({ item, outcome }: RemovalResult): boolean {
  return item.level === "connector" && isGone(outcome);
}

function copyOfDeleted({ outcome, copy }: RemovalResult): ConnectorCopy[] {
  return outcome.kind === "deleted" && copy ? [copy] : [];
}
