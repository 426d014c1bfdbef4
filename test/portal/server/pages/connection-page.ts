import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import { addressOf, showAnalyticsPage } from "./analytics-page.ts";
import { deleteConnection, visibleConnections } from "./connections.ts";
import { deleteControl, readConfirmedId } from "./delete-control.ts";
import { tablesRefusal } from "./tables-refusal.ts";

export const connectionPagePath =
  "/bitrix/components/bitrix/biconnector.externalconnection/slider.php";

/** `GET …/slider.php?sourceId={id}`: one connection. */
export function showConnection(context: Context, portal: Portal) {
  const { store } = portal;
  const id = Number(context.req.query("sourceId"));
  const connection = visibleConnections(store).find((source) => source.id === id);
  if (!connection) return showMissing(context, portal);

  const { title, connectorId, description, active } = connection;
  const connector = store.connectors.find((candidate) => candidate.id === connectorId);
  const tables = store.tables.filter(({ sourceId }) => sourceId === id);
  return showAnalyticsPage(context, portal, {
    path: connectionPagePath,
    title,
    content: html`<dl>
        <dt>Connector</dt>
        <dd>${connector?.title ?? "–"}</dd>
        <dt>Description</dt>
        <dd>${description || "–"}</dd>
        <dt>State</dt>
        <dd>${active ? "Active" : "Off"}</dd>
        <dt>Tables</dt>
        <dd>${tables.length}</dd>
      </dl>
      ${tablesRefusal(context, portal, id)}
      <div class="actions">
        ${deleteControl(context, connectionPagePath, { id, title, kind: "connection" }, { sourceId: String(id) })}
      </div>`,
  });
}

/** `POST …/slider.php`: deletes it. */
export async function deleteShownConnection(context: Context, portal: Portal) {
  const id = await readConfirmedId(context);
  const outcome = deleteConnection(portal.store, id);
  const refused = { sourceId: String(id), refused: String(id) };
  const query = outcome === "has tables" ? refused : { deleted: "Y" };
  return context.redirect(addressOf(context, connectionPagePath, query), 303);
}

function showMissing(context: Context, portal: Portal) {
  const isDeleted = context.req.query("deleted") === "Y";
  return showAnalyticsPage(context, portal, {
    path: connectionPagePath,
    title: "Connection",
    status: isDeleted ? 200 : 404,
    content: html`<p class="empty" role="status">
      ${isDeleted ? "The connection was deleted." : "There is no such connection."}
    </p>`,
  });
}
