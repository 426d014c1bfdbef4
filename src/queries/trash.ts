import { useQuery } from "@tanstack/react-query";
import type { ConnectorFields } from "../biconnector/connector-fields";
import type { Snapshot } from "../biconnector/snapshots";
import { emptyTrash, type Trash, type TrashEntry } from "../biconnector/trash";
import { type Storing, storeTrash, unknownMethod } from "../biconnector/trash-option";
import { usePortal } from "../bitrix24/PortalContext";
import type { Portal } from "../bitrix24/portal";
import { keys } from "./keys";
import { storeOf } from "./trash-store";

/**
 * Reads the trash when a dialog begins to show it, and whenever the frame gets the focus. What was read is in the
 * trash's own store, together with what this window has deleted.
 *
 * @returns as error why it could not be read
 */
export function useTrashReading() {
  const portal = usePortal();
  return useQuery({
    queryKey: keys.trash,
    queryFn: async () => {
      const end = await syncTrash(portal);
      // A portal that does not know how to read it has never stored any.
      if ("error" in end && !end.stored && end.error.code !== unknownMethod) throw end.error;
      return null;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** What is kept of a connector that can be registered again. */
type RestorableSnapshot = Snapshot & { restorable: ConnectorFields };

/**
 * Puts connectors that are gone now into the trash, as far as they can be registered again: at once in memory, and
 * then in the portal, which nobody has to wait for. One that it is told of twice is there once.
 */
export function keepDeleted(portal: Portal, snapshots: Snapshot[]): void {
  const deletedAt = portal.rest.now();
  const entries = snapshots.filter(isWhole).map((snapshot) => entryOf(snapshot, deletedAt));
  if (!storeOf(portal).add(entries)) return;
  window.addEventListener("beforeunload", askFirst);
  void syncTrash(portal);
}

/** Lets the browser ask before the page is left: what was deleted last would be forgotten with it. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Lets entries go for good, here and in the portal. */
export function removeForGood(portal: Portal, entries: readonly TrashEntry[]): void {
  storeOf(portal).remove(entries);
  void syncTrash(portal);
}

interface Turn {
  end: Promise<Storing>;
  /** Something has changed since it began: another one follows. */
  isDue: boolean;
}

const turns = new WeakMap<Portal, Turn>();

/** A bulk delete adds to the trash several times a second, and each storing takes two of the portal's few calls. */
const pause = 1000;

/**
 * Brings what this window knows of the trash and what the portal keeps of it together. What is asked for while that is
 * under way is done once, a second afterwards. Never rejects.
 */
export function syncTrash(portal: Portal): Promise<Storing> {
  const current = turns.get(portal);
  if (current) {
    current.isDue = true;
    return current.end;
  }
  const turn: Turn = { end: Promise.resolve().then(() => storeInTurn(portal, turn)), isDue: false };
  turns.set(portal, turn);
  return turn.end;
}

/** How often a storing that failed for a moment is tried again by itself, and how long after each, in milliseconds. */
const mostRetries = 3;
const retryPause = 2000;

/** How often storing just this has failed. */
const failures = new WeakMap<Trash, number>();

async function storeInTurn(portal: Portal, turn: Turn): Promise<Storing> {
  const store = storeOf(portal);
  store.beginStoring();
  let end = await storeTrash(portal.rest, store.ours);
  while (turn.isDue) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    turn.isDue = false;
    end = await storeTrash(portal.rest, store.ours);
  }
  turns.delete(portal);
  store.endStoring(end);
  if (isWorthAnotherTry(end, store.ours)) setTimeout(() => void syncTrash(portal), retryPause);
  else window.removeEventListener("beforeunload", askFirst);
  return end;
}

/**
 * Counts a storing that failed for a moment.
 *
 * @returns whether it is tried again by itself: nobody waits for it, and what was deleted would be forgotten with the
 *   page
 */
function isWorthAnotherTry(end: Storing, ours: Trash): boolean {
  if (!("error" in end) || !end.error.isTemporary || ours === emptyTrash) return false;
  const failed = (failures.get(ours) ?? 0) + 1;
  failures.set(ours, failed);
  return failed <= mostRetries;
}

/** Whether a connector can be registered again with what the portal told of it. */
function isWhole(snapshot: Snapshot): snapshot is RestorableSnapshot {
  return snapshot.restorable !== null;
}

function entryOf({ id, createdAt, restorable }: RestorableSnapshot, deletedAt: number): TrashEntry {
  return { id, createdAt, deletedAt, fields: restorable, isLogoLost: false };
}
