import { useSyncExternalStore } from "react";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Registered, Registration } from "../../biconnector/registration";
import type { Snapshot } from "../../biconnector/snapshots";
import { usePortal } from "../../bitrix24/PortalContext";
import type { Portal } from "../../bitrix24/portal";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { useGoToRow } from "../../lazy/open-dialog";
import { useRegisterConnector, type Wish } from "../../queries/registrations";
import { useToast } from "../../ui/use-toast";
import { type NamedConnector, useConnectorName } from "../connector-name";
import { registeredText } from "../registered-text";

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

/**
 * Remembers connectors that are gone now, as far as they can be registered again. One that it is told of twice is
 * remembered once.
 */
export function keepDeleted(portal: Portal, snapshots: Snapshot[]): void {
  const store = storeOf(portal);
  const kept = new Set(store.list.map(({ snapshot }) => snapshot.id));
  const added = snapshots
    .filter(isWhole)
    .filter(({ id }) => !kept.has(id))
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

/** Whether it had a logo of its own, not one of ours. */
interface Restored {
  hadLogo: boolean;
}

/**
 * Registers a deleted connector again, once, however often it is asked for. Never rejects.
 *
 * @param register registers a connector, and never rejects
 * @param onFound called when it turns out to be back after an unclear end
 * @returns what became of it, or null when it is back or coming back already
 */
async function restore(
  portal: Portal,
  register: (wish: Wish) => Promise<Registration>,
  id: number,
  onFound: (end: Registered & Restored) => void,
): Promise<(Registration & Restored) | null> {
  const store = storeOf(portal);
  const entry = store.list.find(({ snapshot }) => snapshot.id === id);
  if (!entry || !isRestorable(entry)) return null;
  const { snapshot, state } = entry;
  const { restorable: fields } = snapshot;

  setState(portal, id, { kind: "coming-back" });
  const hadLogo = fields.logo.trim() !== "";
  const outcome = await register({
    fields,
    earlier: state.kind === "unclear" ? state : undefined,
    onFound(end) {
      setState(portal, id, { kind: "back", id: end.id });
      onFound({ ...end, hadLogo });
    },
  });
  setState(portal, id, outcome.kind === "registered" ? { kind: "back", id: outcome.id } : outcome);
  return { ...outcome, hadLogo };
}

function setState(portal: Portal, id: number, state: DeletedConnector["state"]): void {
  const store = storeOf(portal);
  store.set(store.list.map((each) => (each.snapshot.id === id ? { ...each, state } : each)));
}

/**
 * How to restore a deleted connector, given what it was, and to tell how that went. The focus goes to its row.
 */
export function useRestore(): (connector: NamedConnector) => Promise<void> {
  const portal = usePortal();
  const { mutateAsync: register } = useRegisterConnector();
  const showToast = useToast();
  const nameOf = useConnectorName();
  const goToRow = useGoToRow();

  return async function bringBack({ id, title }) {
    const tellBack = (end: Registered & { hadLogo: boolean }) =>
      showToast(registeredText(end.hadLogo ? "toast.restored" : "toast.restored.logo", title, end));
    const outcome = await restore(portal, register, id, tellBack);
    if (outcome === null) return;
    if (outcome.kind === "registered") {
      goToRow(outcome.id);
      return tellBack(outcome);
    }
    const headline = outcome.kind === "refused" ? "toast.notRestored" : "toast.restoreUnclear";
    showToast(`${text(headline, { title: nameOf({ id, title }) })} ${errorText(outcome.error)}`);
  };
}
