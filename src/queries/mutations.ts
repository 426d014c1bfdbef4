import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type BulkItem,
  type BulkResult,
  type BulkWatch,
  bulkDelete,
} from "../biconnector/bulk-delete";
import type { Connection } from "../biconnector/connections";
import {
  type ConnectorFields,
  withKnownFields,
  withSomeLogo,
} from "../biconnector/connector-fields";
import { connectionKind, connectorKind, deleteOne, isGone } from "../biconnector/deletion";
import { type ImportOutcome, type JobWatch, registerAll } from "../biconnector/import-export";
import { newestId, type Registration, registerConnector } from "../biconnector/registration";
import type { Snapshot } from "../biconnector/snapshots";
import { sortByUsage } from "../biconnector/sort-by-usage";
import { type Update, updateConnector } from "../biconnector/update";
import { usePortal } from "../bitrix24/PortalContext";
import { PortalError } from "../bitrix24/portal-error";
import { connectionsChanged } from "./connections-changed";
import { type ConnectorChange, connectorsChanged } from "./connectors-changed";
import { rememberHiddenUse } from "./hidden-use";
import { knownFieldsQuery } from "./snapshots";
import { tableApiQuery } from "./tables";

/** Deletes one connector. Never rejects. */
export function useDeleteConnector(id: number) {
  const { rest } = usePortal();
  const changed = useConnectorsChanged();
  return useMutation({
    mutationFn: () => deleteOne(rest, connectorKind, id),
    onSuccess: (deletion) => {
      if (isGone(deletion)) return changed({ kind: "gone", ids: [id] });
    },
  });
}

/** Deletes one connection. Never rejects. */
export function useDeleteConnection({ id, connectorId }: Connection) {
  const { rest } = usePortal();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteOne(rest, connectionKind, id),
    onSuccess: (deletion) => {
      if (isGone(deletion)) void connectionsChanged(client, [connectorId], id);
    },
  });
}

/** Deletes many things. Never rejects. */
export function useBulkDeletion() {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  return useMutation({
    mutationFn: ({ items, watch }: { items: BulkItem[]; watch: BulkWatch }) => {
      // Known already where there are tables: they were listed with it.
      const api = client.getQueryData(tableApiQuery(portal).queryKey) ?? "table";
      return bulkDelete(portal.rest, api, items, watch);
    },
    onSuccess: async (results) => {
      const gone = results.flatMap(({ item, outcome }) =>
        item.level === "connector" && isGone(outcome) ? [item.id] : [],
      );
      const left = results.map(({ item }) => item.connectorId).filter((id) => !gone.includes(id));
      void connectionsChanged(client, left);
      void rememberHidden(results);
      await changed({ kind: "gone", ids: gone });
    },
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
    if (unused.size > 0) rememberHiddenUse(client, unused);
  }
}

/** Registers a connector, with a logo and without fields that this portal does not know. Never rejects. */
export function useRegisterConnector() {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  return useMutation({
    mutationFn: async (fields: ConnectorFields): Promise<Registration> => {
      try {
        const known = await client.ensureQueryData(knownFieldsQuery(portal));
        const newest = await newestId(portal.rest);
        const ours = withKnownFields(withSomeLogo(fields), known);
        return await registerConnector(portal.rest, ours, known, newest);
      } catch (error) {
        // Nothing was sent yet that could have registered anything.
        return { kind: "refused", error: PortalError.of(error) };
      }
    },
    onSuccess: (registration) => tellRegistered([registration], changed),
  });
}

/** Registers connectors one after the other, like {@link useRegisterConnector}. Never rejects. */
export function useImportConnectors() {
  const portal = usePortal();
  const client = useQueryClient();
  const changed = useConnectorsChanged();
  return useMutation({
    mutationFn: async (job: {
      connectors: ConnectorFields[];
      watch: JobWatch;
    }): Promise<ImportOutcome[]> => {
      try {
        const known = await client.ensureQueryData(knownFieldsQuery(portal));
        const ours = job.connectors.map((fields) => withKnownFields(withSomeLogo(fields), known));
        return await registerAll(portal.rest, ours, known, job.watch);
      } catch (error) {
        return job.connectors.map(() => ({ kind: "refused", error: PortalError.of(error) }));
      }
    },
    onSuccess: (outcomes) => tellRegistered(outcomes, changed),
  });
}

/** Changes a connector. Never rejects. */
export function useUpdateConnector() {
  const { rest } = usePortal();
  const changed = useConnectorsChanged();
  return useMutation({
    mutationFn: ({
      before,
      after,
    }: {
      before: Snapshot;
      after: ConnectorFields;
    }): Promise<Update> => updateConnector(rest, before, after),
    onSuccess: ({ kind }, { before }) => {
      if (kind === "refused") return;
      return changed({ kind: kind === "gone" ? "gone" : "edited", ids: [before.id] });
    },
  });
}

function useConnectorsChanged() {
  const portal = usePortal();
  const client = useQueryClient();
  return (change: ConnectorChange) => connectorsChanged(portal, client, change);
}

async function tellRegistered(
  outcomes: ImportOutcome[],
  changed: (change: ConnectorChange) => Promise<void>,
): Promise<void> {
  const ids = outcomes.flatMap((outcome) => (outcome.kind === "registered" ? [outcome.id] : []));
  if (ids.length > 0) await changed({ kind: "registered", ids });
  if (outcomes.some(({ kind }) => kind === "unclear")) await changed({ kind: "unclear" });
}
