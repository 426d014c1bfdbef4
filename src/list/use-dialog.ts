import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Connector } from "../biconnector/connectors";
import {
  type Dialog,
  deleteButtonId,
  deleteSelectedId,
  exportSelectedId,
  headingId,
  menuButtonId,
  usageButtonId,
} from "../lazy/dialog";
import { nextPlaces } from "../ui/focus";
import type { RowActions } from "./ConnectorRow";
import type { Selection } from "./use-selection";

/** A task under way, and the page's ids of where the focus may go after it, the best first. */
interface Begun {
  task: Dialog;
  places: string[];
}

/** What the person can begin on the list, one thing at a time. */
export interface Tasks {
  /** For the rows. Always the same object, so that a change elsewhere does not make all rows anew. */
  actions: RowActions;
  removeSelected: () => void;
  exportSelected: () => void;
  /** Begins something that is about no row. @param place the page's id of the control that it was begun with */
  begin: (task: Dialog, place: string) => void;
  begun: Begun | null;
  /** Goes on with another task. */
  goOn: (next: Dialog) => void;
  end: () => void;
}

/** @param connectors in the order of the screen */
export function useTasks(connectors: Connector[], selection: Selection): Tasks {
  const [begun, setBegun] = useState<Begun | null>(null);
  const latest = useRef({ connectors, selection });
  useLayoutEffect(() => {
    latest.current = { connectors, selection };
  });

  const actions = useMemo<RowActions>(() => {
    const placesFrom = (id: number) =>
      nextPlaces(
        id,
        latest.current.connectors.map((connector) => connector.id),
      ).map(deleteButtonId);

    return {
      onSelect: (id, isRange) => latest.current.selection.toggle(id, isRange),
      onDelete: (connector, usage) =>
        setBegun({
          task: { kind: "delete", connector, usage },
          places: [...placesFrom(connector.id), headingId],
        }),
      onConnections: (connector) =>
        setBegun({
          task: { kind: "connections", connector },
          places: [usageButtonId(connector.id), ...placesFrom(connector.id), headingId],
        }),
      onTask: (task, id) =>
        setBegun({ task, places: [menuButtonId(id), ...placesFrom(id), headingId] }),
    };
  }, []);

  function removeSelected() {
    const picked = connectors.filter(({ id }) => selection.ids.has(id));
    const first = connectors.findIndex(({ id }) => selection.ids.has(id));
    const others = [...connectors.slice(first), ...connectors.slice(0, first).reverse()];
    setBegun({
      task: { kind: "remove", connectors: picked, cleansUp: false },
      places: [deleteSelectedId, ...others.map(({ id }) => deleteButtonId(id)), headingId],
    });
  }

  return {
    actions,
    removeSelected,
    exportSelected: () =>
      setBegun({
        task: { kind: "export", ids: [...selection.ids] },
        places: [exportSelectedId, headingId],
      }),
    begin: (task, place) => setBegun({ task, places: [place, headingId] }),
    begun,
    goOn: (task) => setBegun((before) => before && { ...before, task }),
    end: () => setBegun(null),
  };
}
