import { useCallback, useReducer } from "react";
import type { Connector } from "../biconnector/connectors";
import type { Dialog, OpenDialog } from "../lazy/open-dialog";
import { focusFirstOf, nextPlaces } from "../ui/focus";
import { deleteButtonId, headingId } from "./control-ids";

/** A dialog that opens, and the page's id of the control that opens it. */
interface Step {
  dialog: Dialog;
  from: string | undefined;
}

/** A dialog that is open, and what the list was like when the person left it. */
interface Opened extends Step {
  /** The dialog that was opened from the list. `dialog` may have replaced it. */
  first: Dialog;
  /** The connectors on the screen, by number: those that go have a place no more when it closes. */
  order: number[];
}

/**
 * The dialog over the list, one at a time.
 *
 * @param connectors in the order of the screen
 * @returns `open`, always the same function; `close`; and `moveFocus`, for when the dialog has left the page,
 *   which takes the page's id of a better place than all others, if there is one
 */
export function useDialog(connectors: Connector[]): {
  dialog: Dialog | null;
  open: OpenDialog;
  close: () => void;
  moveFocus: (wanted: string | null) => void;
} {
  const [opened, change] = useReducer((before: Opened | null, next: Step | null) => {
    if (!next) return null;
    if (before && !next.from) return { ...before, dialog: next.dialog };
    return { ...next, first: next.dialog, order: connectors.map(({ id }) => id) };
  }, null);

  return {
    dialog: opened?.dialog ?? null,
    open: useCallback((dialog, from) => change({ dialog, from }), []),
    close: () => change(null),
    moveFocus: (wanted) =>
      opened && focusFirstOf([...(wanted ? [wanted] : []), ...placesAfter(opened)]),
  };
}

/**
 * Where the focus may go, the best place first: where it came from, the same control of the rows concerned and of
 * their neighbours, or else their delete buttons.
 */
function placesAfter({ first, from = headingId, order }: Opened): string[] {
  const concerned = new Set(idsOf(first));
  const row = order.find((id) => concerned.has(id));
  const rows = row === undefined ? [] : nextPlaces(row, order);
  const sameControl = (id: number) => from.replace(/\d+$/, String(id));
  return [from, ...rows.flatMap((id) => [sameControl(id), deleteButtonId(id)]), headingId];
}

/** The connectors that a dialog is about, by number. */
function idsOf(dialog: Dialog): number[] {
  if ("connector" in dialog) return [dialog.connector.id];
  if ("connectors" in dialog) return dialog.connectors.map(({ id }) => id);
  return dialog.kind === "export" ? (dialog.ids ?? []) : [];
}
