import type { KeyboardEvent } from "react";

/**
 * Makes the keys of a row do what the person is told about them: the arrows go to the same control of the
 * next row or the one before that has it, Delete asks to delete its connector. With Ctrl, Alt, Shift or ⌘ they are
 * somebody else's.
 *
 * To be called before anything inside the row hears of the key: its menu button would open on an arrow.
 */
export function onRowKey(event: KeyboardEvent<HTMLTableRowElement>, askToDelete: () => void): void {
  const { key, target, currentTarget: row } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  // An open menu is the row's in React's eyes, but not inside it.
  if (!(target instanceof HTMLElement) || !row.contains(target)) return;

  if (key === "ArrowDown" || key === "ArrowUp") {
    sameControl(row, target, key === "ArrowDown" ? 1 : -1)?.focus();
  } else if (key === "Delete") {
    askToDelete();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function sameControl(row: HTMLTableRowElement, control: HTMLElement, step: 1 | -1) {
  const column = control.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? 0;
  const place = controlsIn(row, column).indexOf(control);
  const rows = [...(row.closest("table")?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
  for (let at = rows.indexOf(row) + step; ; at += step) {
    const other = rows[at];
    if (!other) return undefined;
    const found = controlsIn(other, column)[place];
    if (found) return found;
  }
}

function controlsIn(row: HTMLTableRowElement, column: number): HTMLElement[] {
  return [...(row.cells[column]?.querySelectorAll<HTMLElement>("button, input") ?? [])];
}
