import { type DeletionWish, deleteButtonId } from "../ConnectorRow";

/** The page's id of its heading, where the focus goes when no row is left. */
export const headingId = "heading";

/**
 * Puts the focus back on the delete button that it came from, or, where that row is gone, on the one of the
 * next row, else of the one before, else on the heading.
 *
 * @param wish with the neighbours that the row had when its button was pressed
 */
export function moveFocusFrom({ connector, neighbours }: DeletionWish): void {
  const ids = [connector.id, ...neighbours].map(deleteButtonId);
  const target = [...ids, headingId].map((id) => document.getElementById(id)).find(Boolean);
  target?.focus();
}
