import { useSyncExternalStore } from "react";
import type { Registered, Registration } from "../biconnector/registration";
import {
  emptyTrash,
  keyOf,
  mergeTrash,
  type Removal,
  type Trash,
  type TrashEntry,
} from "../biconnector/trash";
import { type Storing, trashOption } from "../biconnector/trash-option";
import { isClosed } from "../biconnector/trash-text";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import type { PortalError } from "../bitrix24/portal-error";

/** A connector that was deleted, by this window or another one of the same person. */
export interface DeletedConnector {
  entry: TrashEntry;
  state:
    | { kind: "gone" }
    | { kind: "coming-back" }
    /** It is registered again, under a number of its own. */
    | { kind: "back"; end: Registered }
    | Exclude<Registration, { kind: "registered" }>;
}

/** Whether the portal keeps the trash, as far as that was seen. Else it lasts until the page is left. */
export type Keeping =
  | { kind: "kept" }
  | { kind: "closed" }
  | { kind: "failed"; error: PortalError };

/** What a component sees of the trash. */
interface TrashView {
  /** The last deleted first. */
  list: readonly DeletedConnector[];
  keeping: Keeping;
  /** What the portal keeps, as it was read or written last; null before that. */
  stored: Trash | null;
  /** It is being read or stored. */
  isBusy: boolean;
}

/** The trash as this window knows it. */
export class TrashStore {
  view: TrashView;
  /** What was deleted here and what left the trash here: what others must be told. */
  ours: Trash = emptyTrash;
  /** What this window has done about an entry, by its key. */
  readonly #touched = new Map<string, DeletedConnector>();
  readonly #listeners = new Set<() => void>();
  readonly #portal: Portal;

  constructor(portal: Portal) {
    this.#portal = portal;
    const keeping: Keeping = { kind: isClosed(portal.option(trashOption)) ? "closed" : "kept" };
    this.view = { list: [], keeping, stored: null, isBusy: false };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes in what was deleted here. @returns whether any of it is new */
  add(entries: readonly TrashEntry[]): boolean {
    const known = new Set([
      ...this.ours.entries.map(keyOf),
      ...this.ours.removals.map(({ key }) => key),
    ]);
    const added = entries.filter((entry) => !known.has(keyOf(entry)));
    this.#learn({ entries: added, removals: [] });
    return added.length > 0;
  }

  /** Lets something go for good. */
  remove(entries: readonly TrashEntry[]): void {
    const removals = entries.map((entry): Removal => {
      this.#touched.delete(keyOf(entry));
      return { key: keyOf(entry), deletedAt: entry.deletedAt };
    });
    this.#learn({ entries: [], removals });
  }

  /** Notes what becomes of an entry. One that is back has left the trash, and is shown until the page is left. */
  setState(entry: TrashEntry, state: DeletedConnector["state"]): void {
    if (state.kind === "back") this.remove([entry]);
    this.#touched.set(keyOf(entry), { entry, state });
    this.#show({});
  }

  beginStoring(): void {
    this.#show({ isBusy: true });
  }

  endStoring(end: Storing): void {
    const stored = end.kind === "closed" ? null : end.kind === "stored" ? end.trash : end.stored;
    this.#show({
      isBusy: false,
      keeping:
        end.kind === "closed" || end.kind === "stored"
          ? { kind: end.kind === "stored" ? "kept" : "closed" }
          : { kind: "failed", error: end.error },
      ...(stored && { stored }),
    });
  }

  #learn(news: Trash): void {
    this.ours = mergeTrash(this.ours, news, this.#portal.rest.now());
    this.#show({});
  }

  #show(change: Partial<TrashView>): void {
    const view = { ...this.view, ...change };
    this.view = { ...view, list: this.#listWith(view.stored ?? emptyTrash) };
    for (const listener of this.#listeners) listener();
  }

  #listWith(stored: Trash): DeletedConnector[] {
    const { entries } = mergeTrash(stored, this.ours, this.#portal.rest.now());
    const items = new Map(
      entries.map((entry) => [
        keyOf(entry),
        { entry, state: { kind: "gone" } } as DeletedConnector,
      ]),
    );
    for (const [key, { entry, state }] of this.#touched) {
      const known = items.get(key);
      const isOnItsWay = state.kind === "back" || state.kind === "coming-back";
      if (known || isOnItsWay) items.set(key, { entry: known?.entry ?? entry, state });
    }
    return [...items.values()].sort((one, other) => other.entry.deletedAt - one.entry.deletedAt);
  }
}

const stores = new WeakMap<Portal, TrashStore>();

/** The trash of this window. */
export function storeOf(portal: Portal): TrashStore {
  const store = stores.get(portal) ?? new TrashStore(portal);
  stores.set(portal, store);
  return store;
}

/** The trash as this window knows it now. */
export function useTrash(): TrashView {
  const store = storeOf(usePortal());
  return useSyncExternalStore(store.subscribe, () => store.view);
}
