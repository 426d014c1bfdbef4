import { useState } from "react";
import type { Connector } from "../biconnector/connectors";

/** The connectors that the person has picked. */
export interface Selection {
  ids: ReadonlySet<number>;
  /**
   * Picks a connector, or lets go of it.
   *
   * @param isRange do the same with everything between it and the one before
   */
  toggle: (id: number, isRange: boolean) => void;
  /** Picks all of these, or lets go of them when they are picked already. */
  toggleAll: (ids: number[]) => void;
  clear: () => void;
}

/**
 * Keeps a selection among connectors. What is not among them any more is not selected either.
 *
 * @param connectors in the order of the screen
 */
export function useSelection(connectors: Connector[]): Selection {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [last, setLast] = useState<number | null>(null);
  const order = connectors.map(({ id }) => id);
  const ids = new Set(order.filter((id) => picked.has(id)));

  function change(concerned: number[], isPick: boolean) {
    const before = isPick ? ids : new Set([...ids].filter((id) => !concerned.includes(id)));
    setPicked(isPick ? new Set([...before, ...concerned]) : before);
  }

  return {
    ids,
    toggle(id, isRange) {
      const places = [order.indexOf(id), isRange && last !== null ? order.indexOf(last) : -1];
      const [start = -1, end = -1] = places.toSorted((one, other) => one - other);
      change(start < 0 ? [id] : order.slice(start, end + 1), !ids.has(id));
      setLast(id);
    },
    toggleAll: (all) => change(all, !all.every((id) => ids.has(id))),
    clear: () => setPicked(new Set()),
  };
}
