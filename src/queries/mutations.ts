import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type BulkItem,
  type BulkResult,
  type BulkWatch,
  bulkDelete,
  deletableOf,
} from "../biconnector/bulk-delete";
import type { Connection } from "../biconnector/connections";
import type { ConnectorFields } from "../biconnector/connector-fields";
import { connectionKind, connectorKind } from "../biconnector/deletable";
import { deleteOne, isGone, type Presence, type Thing } from "../biconnector/deletion";
import type { Snapshot } from "../biconnector/snapshots";
import { sortByUsage } from "../biconnector/sort-by-usage";
import { type UnclearUpdate, type Update, updateConnector } from "../biconnector/update";
import { usePortal } from "../bitrix24/PortalContext";
import { connectionsChanged } from "./connections";
import { useConnectorsChanged } from "./connectors-changed";
import { type SettledUpdate, useOpenQuestions } from "./open-questions";
import { tableApiQuery, useTableApi } from "./tables";

/**
 * Deletes one connector. Never rejects.
 *
 * @param onFoundGone called when it turns out to be gone after an unclear end, where that was taken over with what the
 *   earlier dialog would have told
 */
export function useDeleteConnector(id: number, onFoundGone: (tellEarlier?: () => void) => void) {
  const changed = useConnectorsChanged();
  const tellGone = () => changed({ kind: "gone", ids: [id] });
  return useDeletionOf({ kind: connectorKind, id }, tellGone, onFoundGone);
}

/** Deletes one connection. Never rejects. @param onFoundGone called when it turns out to be gone after an unclear end */
export function useDeleteConnection({ id, connectorId }: Connection, onFoundGone: () => void) {
  const client = useQueryClient();
  const kind = connectionKind(useTableApi());
  const tellGone = () => void connectionsChanged(client, [connectorId], id);
  return useDeletionOf({ kind, id }, tellGone, onFoundGone);
}

/** Deletes one thing. @param tellGone tells all lists that it is gone; what it returns is waited for */
function useDeletionOf(
  thing: Thing,
  tellGone: () => Promise<void> | void,
  onFoundGone: (tellEarlier?: () => void) => void,
) {
  const { rest } = usePortal();
  const { afterDeletion, takeOverDeletion } = useOpenQuestions();
  const tellFound = (tellEarlier?: () => void) => {
    void tellGone();
    onFoundGone(tellEarlier);
  };
  const { mutateAsync } = useMutation({
    mutationFn: async (before: Presence | undefined) =>
      afterDeletion(await deleteOne(rest, thing.kind, thing.id, before), thing, tellFound),
    onSuccess: (deletion) => (isGone(deletion) ? tellGone() : undefined),
  });
  return {
    remove: (before?: Presence) => mutateAsync(before),
    takeOver: () => takeOverDeletion(thing, tellFound),
  };
}

/** Deletes many things. Never rejects. @param onFoundGone called with what turns out to be gone after an unclear end */
export function useBulkDeletion(onFoundGone: (gone: BulkResult[]) => void) {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  const { afterDeletions } = useOpenQuestions();

  async function tell(results: BulkResult[]) {
    const gone = results.flatMap(({ item, outcome }) =>
      item.level === "connector" && isGone(outcome) ? [item.id] : [],
    );
    const left = results.map(({ item }) => item.connectorId).filter((id) => !gone.includes(id));
    void connectionsChanged(client, left);
    void rememberHidden(results);
    await changed({ kind: "gone", ids: gone });
  }

  return useMutation({
    mutationFn: async ({ items, watch }: { items: BulkItem[]; watch: BulkWatch }) => {
      // Known already where there are tables: they were listed with it.
      const api = client.getQueryData(tableApiQuery(portal).queryKey) ?? "table";
      const results = await bulkDelete(portal.rest, api, items, watch);
      return afterDeletions(
        results,
        ({ item }) => ({ kind: deletableOf(item.level, api), id: item.id }),
        (gone) => {
          void tell(gone);
          onFoundGone(gone);
        },
      );
    },
    onSuccess: tell,
  });

  /** The portal keeps some for connections: those of which none is seen are hidden. */
  async function rememberHidden(results: BulkResult[]) {
    const kept = results.filter(
      ({ item, outcome }) => item.level === "connector" && outcome.kind === "restricted",
    );
    const { unused } = await sortByUsage(
      portal.rest,
      kept.map(({ item }) => item.id),
    );
    if (unused.size > 0) await changed({ kind: "hidden", ids: [...unused] });
  }
}

/** A change that is to be made. */
interface Change {
  before: Snapshot;
  after: ConnectorFields;
  /** An earlier try at it that was unclear. */
  earlier?: UnclearUpdate | undefined;
  /** Called when it turns out to be saved, or gone, after an unclear end. */
  onFound: (end: SettledUpdate) => void;
}

/** Changes a connector. Never rejects. */
export function useUpdateConnector() {
  const { rest } = usePortal();
  const changed = useConnectorsChanged();
  const { afterUpdate, endUpdate } = useOpenQuestions();

  async function tell({ kind }: Update, id: number) {
    if (kind === "refused") return;
    await changed({ kind: kind === "gone" ? "gone" : "edited", ids: [id] });
  }

  return useMutation({
    mutationFn: ({ before, after, earlier }: Change): Promise<Update> =>
      updateConnector(rest, before, after, earlier),
    onSuccess: (end, { before: { id }, onFound }) => {
      if (end.kind === "saved" || end.kind === "gone") endUpdate(id);
      if (end.kind === "unclear") {
        afterUpdate(end, (found) => {
          void tell(found, id);
          onFound(found);
        });
      }
      return tell(end, id);
    },
  });
}
