import { useCallback, useReducer } from "react";
import type { Connector } from "../biconnector/connectors";

/** The connectors that the person has picked. */
export interface Selection {
  ids: ReadonlySet<number>;
  /**
   * Picks a connector, or lets go of it. Always the same function, so that no row is made anew for it.
   *
   * @param isRange do the same with everything between it and the one before
   */
  toggle: (id: number, isRange: boolean) => void;
  /** Picks all of these, or lets go of them when they are picked already. */
  toggleAll: (ids: number[]) => void;
  clear: () => void;
}

interface Picked {
  ids: ReadonlySet<number>;
  /** The one toggled last. */
  last: number | null;
}

/** What happens to the selection; null lets go of everything, `left` of all that are not among these. */
type Step = { id: number; isRange: boolean } | { all: number[] } | { left: Set<number> } | null;

const nothing: Picked = { ids: new Set(), last: null };

/**
 * Keeps a selection among connectors. What is not among them any more is not selected either, nor when it comes back.
 *
 * @param connectors in the order of the screen
 */
export function useSelection(connectors: Connector[]): Selection {
  const order = connectors.map(({ id }) => id);
  const among = (picked: ReadonlySet<number>) => new Set(order.filter((id) => picked.has(id)));

  const [picked, take] = useReducer((before: Picked, step: Step): Picked => {
    if (!step) return nothing;
    if ("left" in step) return { ...before, ids: step.left };
    const ids = among(before.ids);
    if ("all" in step) {
      const isPicked = step.all.every((id) => ids.has(id));
      return { ...before, ids: changed(ids, step.all, !isPicked) };
    }
    const { id } = step;
    const concerned = step.isRange ? range(order, before.last, id) : [id];
    return { ids: changed(ids, concerned, !ids.has(id)), last: id };
  }, nothing);

  const left = among(picked.ids);
  if (left.size < picked.ids.size) take({ left });

  return {
    ids: left,
    toggle: useCallback((id, isRange) => take({ id, isRange }), []),
    toggleAll: (all) => take({ all }),
    clear: () => take(null),
  };
}

/** Everything between two items, with them; only the second where the first is not among them. */
function range(order: number[], first: number | null, second: number): number[] {
  const places = [order.indexOf(first ?? second), order.indexOf(second)];
  const [start = -1, end = -1] = places.toSorted((one, other) => one - other);
  return start < 0 ? [second] : order.slice(start, end + 1);
}

function changed(ids: Set<number>, concerned: number[], isPick: boolean): Set<number> {
  for (const id of concerned) {
    if (isPick) ids.add(id);
    else ids.delete(id);
  }
  return ids;
}
