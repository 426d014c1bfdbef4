import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../../portal.ts";
import type { ConnectorRow, ConnectorSetting } from "../../store.ts";
import { isInSlider } from "../portal-page.ts";
import { addressOf, showAnalyticsPage } from "./analytics-page.ts";
import { connectionPagePath } from "./connection-page.ts";
import { connectorByCode, makeConnection, type NewConnection } from "./new-connection.ts";

const path = connectionPagePath;

/**
 * `GET …/slider.php?connectorCode=rest_{id}&connectorType=rest`: the form for a new connection
 * (docs/platform.md#pages-of-the-portal).
 */
export function showNewConnection(context: Context, portal: Portal) {
  const connector = connectorByCode(portal, context.req.query("connectorCode"));
  return connector ? showForm(context, portal, connector) : showMissing(context, portal);
}

/** `POST` to the same: makes the connection. Then the slider closes, if the address says `closeAfterCreate=Y`. */
export async function createConnection(context: Context, portal: Portal) {
  const connector = connectorByCode(portal, context.req.query("connectorCode"));
  if (!connector) return showMissing(context, portal);
  const written = await readForm(context, connector);
  const outcome = await makeConnection(portal, connector, written);
  if ("refusal" in outcome) {
    return showForm(context, portal, connector, written, outcome.refusal);
  }
  const closes = context.req.query("closeAfterCreate") === "Y" && isInSlider(context);
  if (closes) return showCreated(context, portal, written.title);
  return context.redirect(addressOf(context, path, { sourceId: String(outcome.id) }), 303);
}

function showForm(
  context: Context,
  portal: Portal,
  connector: ConnectorRow,
  written: NewConnection = { title: "", credentials: {} },
  refusal?: string,
) {
  const { connectorCode = "", connectorType = "rest", closeAfterCreate } = context.req.query();
  const query = { connectorCode, connectorType, ...(closeAfterCreate && { closeAfterCreate }) };
  return showAnalyticsPage(context, portal, {
    path,
    title: "New connection",
    content: html`<form class="fields" method="post" action="${addressOf(context, path, query)}">
      <p>Connector: <b>${connector.title}</b></p>
      ${refusal && html`<p class="refusal" role="alert">${refusal}</p>`}
      <label>
        <span>Connection title</span>
        <input name="title" value="${written.title}" required maxlength="512" />
      </label>
      ${connector.settings.map((setting) => credentialField(setting, written))}
      <div class="actions"><button class="primary">Create connection</button></div>
    </form>`,
  });
}

function credentialField({ code, name, type }: ConnectorSetting, { credentials }: NewConnection) {
  const isSecret = /pass|secret|token|key/i.test(code);
  return html`<label>
    <span>${name}</span>
    <input
      name="${fieldName(code)}"
      value="${credentials[code] ?? ""}"
      type="${isSecret ? "password" : "text"}"
      ${type === "INT" ? html`inputmode="numeric" pattern="-?[0-9]+"` : ""}
      autocomplete="off"
    />
  </label>`;
}

async function readForm({ req }: Context, { settings }: ConnectorRow): Promise<NewConnection> {
  const form = await req.parseBody();
  const value = (name: string) => String(form[name] ?? "");
  const credentials = settings.map(({ code }) => [code, value(fieldName(code))]);
  return { title: value("title"), credentials: Object.fromEntries(credentials) };
}

/** Codes are anybody's words: none of them may pass for the title. */
function fieldName(code: string): string {
  return `credential:${code}`;
}

function showCreated(context: Context, portal: Portal, title: string) {
  return showAnalyticsPage(context, portal, {
    path,
    title: "New connection",
    content: html`<p class="empty" role="status" data-closes-slider>
      The connection “${title}” was created.
    </p>`,
  });
}

function showMissing(context: Context, portal: Portal) {
  return showAnalyticsPage(context, portal, {
    path,
    title: "New connection",
    status: 404,
    content: html`<p class="empty" role="status">There is no such connector.</p>`,
  });
}
