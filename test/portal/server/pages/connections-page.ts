import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import { addressOf, showAnalyticsPage } from "./analytics-page.ts";
import { connectionPagePath } from "./connection-page.ts";
import { deleteConnection, visibleConnections } from "./connections.ts";
import { deleteControl, readConfirmedId } from "./delete-control.ts";
import { renderRows } from "./rows.ts";
import { tablesRefusal } from "./tables-refusal.ts";

const path = "/bi/source/";

/** `GET /bi/source/`: all connections that this person may see. */
export function showConnections(context: Context, portal: Portal) {
  const { store } = portal;
  const connectorTitle = (id: number) =>
    store.connectors.find((connector) => connector.id === id)?.title ?? "";

  const content = renderRows(
    visibleConnections(store),
    [
      [
        "Connection",
        ({ id, title }) =>
          html`<a href="${addressOf(context, connectionPagePath, { sourceId: String(id) })}">${title}</a>
            ${tablesRefusal(context, portal, id)}`,
      ],
      ["Connector", ({ connectorId }) => connectorTitle(connectorId)],
      ["State", ({ active }) => stateLabel(active)],
      ["", ({ id, title }) => deleteControl(context, path, { id, title, kind: "connection" })],
    ],
    "There are no connections.",
  );
  return showAnalyticsPage(context, portal, { path, title: "Connections", content });
}

/** `POST /bi/source/`: deletes one of them and shows the rest. */
export async function deleteFromConnections(context: Context, portal: Portal) {
  const id = await readConfirmedId(context);
  const isRefused = deleteConnection(portal.store, id) === "has tables";
  return context.redirect(addressOf(context, path, isRefused ? { refused: String(id) } : {}), 303);
}

function stateLabel(active: boolean) {
  return active
    ? html`<span class="label label-active">Active</span>`
    : html`<span class="label">Off</span>`;
}
