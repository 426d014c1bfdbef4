import { useSyncExternalStore } from "react";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Registration } from "../../biconnector/registration";
import type { Snapshot } from "../../biconnector/snapshots";
import { usePortal } from "../../bitrix24/PortalContext";
import type { Portal } from "../../bitrix24/portal";

/** What is kept of a connector that can be registered again. */
type RestorableSnapshot = Snapshot & { restorable: ConnectorFields };

/** A connector that was deleted since the page was opened. */
export interface DeletedConnector {
  snapshot: RestorableSnapshot;
  state:
    | { kind: "gone" }
    | { kind: "coming-back" }
    /** It is registered again, under a number of its own. */
    | { kind: "back"; id: number }
    | Exclude<Registration, { kind: "registered" }>;
}

/** What was deleted since the page was opened, the last first. Kept in memory only. */
class DeletedStore {
  list: readonly DeletedConnector[] = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(list: readonly DeletedConnector[]): void {
    this.list = list;
    for (const listener of this.#listeners) listener();
  }
}

const stores = new WeakMap<Portal, DeletedStore>();

function storeOf(portal: Portal): DeletedStore {
  const store = stores.get(portal) ?? new DeletedStore();
  stores.set(portal, store);
  return store;
}

/** What was deleted since the page was opened, the last first. */
export function useDeleted(): readonly DeletedConnector[] {
  const store = storeOf(usePortal());
  return useSyncExternalStore(store.subscribe, () => store.list);
}

/** Remembers connectors that are gone now, as far as they can be registered again. */
export function keepDeleted(portal: Portal, snapshots: Snapshot[]): void {
  const store = storeOf(portal);
  const added = snapshots
    .filter(isWhole)
    .map((snapshot): DeletedConnector => ({ snapshot, state: { kind: "gone" } }));
  store.set([...added, ...store.list]);
}

/** Whether a connector can be registered again with what the portal told of it. */
function isWhole(snapshot: Snapshot): snapshot is RestorableSnapshot {
  return snapshot.restorable !== null;
}

/** Whether this one can be brought back now. */
export function isRestorable({ state }: DeletedConnector): boolean {
  return state.kind !== "coming-back" && state.kind !== "back";
}

/**
 * Registers a deleted connector again, once, however often it is asked for. Never rejects.
 *
 * @param register registers a connector, and never rejects
 * @returns what became of it, or null when it is back or coming back already
 */
export async function restore(
  portal: Portal,
  register: (fields: ConnectorFields) => Promise<Registration>,
  id: number,
): Promise<(Registration & { hadLogo: boolean }) | null> {
  const store = storeOf(portal);
  const entry = store.list.find(({ snapshot }) => snapshot.id === id);
  if (!entry || !isRestorable(entry)) return null;
  const { restorable: fields } = entry.snapshot;

  setState({ kind: "coming-back" });
  const outcome = await register(fields);
  setState(outcome.kind === "registered" ? { kind: "back", id: outcome.id } : outcome);
  return { ...outcome, hadLogo: fields.logo.trim() !== "" };

  function setState(state: DeletedConnector["state"]) {
    store.set(store.list.map((each) => (each.snapshot.id === id ? { ...each, state } : each)));
  }
}
