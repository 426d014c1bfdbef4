import { html } from "hono/html";
import type { Html } from "../document.ts";

/** A page of the portal shows the first hundred. */
const pageSize = 100;

/** A column of a list: its heading and what stands in it for a row. */
export type Column<Row> = [heading: string, cell: (row: Row) => Html | string | number];

/**
 * A list with one line a row.
 *
 * @param empty what to say instead of an empty list
 */
export function renderRows<Row extends { id: number }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<table>
      <thead>
        <tr>
          ${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, pageSize).map(
          (row) => html`<tr id="row-${row.id}">
            ${columns.map(([, cell]) => html`<td>${cell(row)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length > pageSize ? html`<p class="more">The first ${pageSize} of ${rows.length}</p>` : ""}`;
}
