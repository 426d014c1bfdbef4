import type { Context } from "hono";
import type { Portal } from "../../portal.ts";
import { addressOf, showAnalyticsPage, tablesPath } from "./analytics-page.ts";
import { deleteControl, readConfirmedId } from "./delete-control.ts";
import { renderRows } from "./rows.ts";
import { deleteTable, visibleTables } from "./tables.ts";

/** `GET /bi/table/`, or `/bi/dataset/` on the older generation: the tables read through connections. */
export function showTables(context: Context, portal: Portal) {
  const { store } = portal;
  const path = tablesPath(portal);
  const connectionTitle = (id: number) =>
    store.sources.find((source) => source.id === id)?.title ?? "";

  const content = renderRows(
    visibleTables(store),
    [
      ["Table", ({ name }) => name],
      ["Connection", ({ sourceId }) => connectionTitle(sourceId)],
      ["", ({ id, name }) => deleteControl(context, path, { id, title: name, kind: "table" })],
    ],
    "There are no tables.",
  );
  return showAnalyticsPage(context, portal, { path, title: "Tables", content });
}

/** `POST` to the same: deletes a table. */
export async function deleteFromTables(context: Context, portal: Portal) {
  deleteTable(portal.store, await readConfirmedId(context));
  return context.redirect(addressOf(context, tablesPath(portal)), 303);
}
