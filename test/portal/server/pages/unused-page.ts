import type { Context } from "hono";
import type { Portal } from "../../portal.ts";
import { addressOf, showAnalyticsPage } from "./analytics-page.ts";
import { deleteControl, readConfirmedId } from "./delete-control.ts";
import { renderRows } from "./rows.ts";

const path = "/bi/unused_elements/";

/**
 * `GET /bi/unused_elements/`: datasets of BI Builder that lost the table they were built on
 * (docs/platform.md#datasets-left-behind).
 */
export function showUnused(context: Context, portal: Portal) {
  const content = renderRows(
    portal.store.biDatasets,
    [
      ["Dataset", ({ name }) => name],
      ["", ({ id, name }) => deleteControl(context, path, { id, title: name, kind: "dataset" })],
    ],
    "There is nothing unused.",
  );
  return showAnalyticsPage(context, portal, { path, title: "Unused elements", content });
}

/** `POST /bi/unused_elements/`: deletes one of them. */
export async function deleteFromUnused(context: Context, portal: Portal) {
  const id = await readConfirmedId(context);
  const { store } = portal;
  store.biDatasets = store.biDatasets.filter((dataset) => dataset.id !== id);
  return context.redirect(addressOf(context, path), 303);
}
