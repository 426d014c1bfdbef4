import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import { type AnalyticsPath, addressOf, showAnalyticsPage, tablesPath } from "./analytics-page.ts";
import { deleteControl, readConfirmedId } from "./delete-control.ts";
import { renderRows } from "./rows.ts";
import { deleteDataset, deleteTable, visibleTables } from "./tables.ts";

/** `GET /bi/table/`, or `/bi/dataset/` on the older generation: the tables read through connections. */
export function showTables(context: Context, portal: Portal) {
  const { store } = portal;
  const path = tablesPath(portal);
  const connectionTitle = (id: number) =>
    store.sources.find((source) => source.id === id)?.title ?? "";

  const content = renderRows(
    visibleTables(store),
    [
      ["Table", ({ id, name }) => html`${name}${datasetRefusal(context, path, id)}`],
      ["Connection", ({ sourceId }) => connectionTitle(sourceId)],
      ["", ({ id, name }) => deleteControl(context, path, { id, title: name, kind: "table" })],
    ],
    "There are no tables.",
  );
  return showAnalyticsPage(context, portal, { path, title: "Tables", content });
}

/** `POST` to the same: deletes a table, or the dataset that keeps it from being deleted. */
export async function deleteFromTables(context: Context, portal: Portal) {
  const { dataset } = await context.req.parseBody();
  if (dataset) deleteDataset(portal, Number(dataset));
  const refused = dataset ? {} : refusalQuery(portal, await readConfirmedId(context));
  return context.redirect(addressOf(context, tablesPath(portal), refused), 303);
}

/** Deletes a table. @returns what the address says when it was refused */
function refusalQuery(portal: Portal, id: number): Record<string, string> {
  return deleteTable(portal, id) === "has dataset" ? { refused: String(id) } : {};
}

/** Why a table was not deleted, if the address says that it was not, and the way out. */
function datasetRefusal(context: Context, path: AnalyticsPath, id: number) {
  if (context.req.query("refused") !== String(id)) return "";
  return html`<div class="refusal" role="alert">
    The table cannot be deleted while a dataset of BI Builder is built on it.
    <form method="post" action="${addressOf(context, path)}">
      <button name="dataset" value="${id}">Delete the dataset</button>
    </form>
  </div>`;
}
