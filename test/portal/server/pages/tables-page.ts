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
  const id = dataset ? Number.NaN : await readConfirmedId(context);
  const isRefused = deleteTable(portal, id) === "has dataset";
  const query = isRefused ? { refused: String(id) } : {};
  return context.redirect(addressOf(context, tablesPath(portal), query), 303);
}

/** Why a table was not deleted, if the address says that it was not, and the way out. */
function datasetRefusal(context: Context, path: AnalyticsPath, id: number) {
  if (context.req.query("refused") !== String(id)) return "";
  return html`<form class="refusal" role="alert" method="post" action="${addressOf(context, path)}">
    The table cannot be deleted while a dataset of BI Builder is built on it.
    <button name="dataset" value="${id}">Delete the dataset</button>
  </form>`;
}
