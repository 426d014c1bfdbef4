import type { ConnectorRow } from "../../store.ts";
import type { Context, Method } from "../context.ts";
import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { portalTime } from "../portal-time.ts";
import { checkedFields } from "./checked-fields.ts";
import { checkedId } from "./checked-id.ts";
import { connectorSchema, connectorTexts } from "./connector-schema.ts";
import { checkedSettings } from "./connector-settings.ts";
import { listRows } from "./list.ts";
import { findConnector, ownConnectors } from "./ownership.ts";
import { addConnectionMeanwhile } from "./race.ts";
import { readField } from "./row.ts";
import { checkStoredTexts } from "./stored-texts.ts";

/** `biconnector.connector.*` (PLATFORM 4.4). */
export const connectorMethods: Record<string, Method> = {
  list: (context, parameters) =>
    listRows(context, parameters, {
      rows: ownConnectors(context),
      schema: connectorSchema(context.switches),
    }),

  get: (context, parameters) => {
    const connector = findConnector(context, checkedId(parameters));
    const titles = connectorSchema(context.switches).map(({ title }) => title);
    const entries = titles.map((title) => [title, readField(connector, title)]);
    return { item: structuredClone(Object.fromEntries(entries)) };
  },

  add: (context, parameters) => {
    const fields = checkedFields(parameters, connectorSchema(context.switches), "add");
    const settings = checkedSettings(fields.settings);
    checkStoredTexts(fields, connectorTexts);

    const id = context.nextId("connectors");
    context.store.connectors.push({
      ...emptyConnector(context, id),
      ...readValues(fields),
      settings,
    });
    return { id };
  },

  update: (context, parameters) => {
    const id = checkedId(parameters);
    const fields = checkedFields(parameters, connectorSchema(context.switches), "update");
    const connector = findConnector(context, id);
    const settings = "settings" in fields ? checkedSettings(fields.settings) : connector.settings;
    checkStoredTexts(fields, connectorTexts);

    Object.assign(connector, readValues(fields), { settings });
    return true;
  },

  delete: (context, parameters) => {
    const connector = findConnector(context, checkedId(parameters));
    const { store, switches } = context;
    if (switches.raceOnDelete) addConnectionMeanwhile(context, connector);
    if (store.sources.some(({ connectorId }) => connectorId === connector.id)) {
      throw new MethodError(
        "CONNECTOR_DELETE_RESTRICTED",
        "Connector cannot be removed. Remove the connections related to the connector first.",
      );
    }
    store.connectors.splice(store.connectors.indexOf(connector), 1);
    return true;
  },

  fields: ({ switches }) => ({ fields: structuredClone(connectorSchema(switches)) }),
};

function emptyConnector({ clientId, now }: Context, id: number): ConnectorRow {
  return {
    id,
    clientId,
    title: "",
    logo: "",
    description: "",
    sort: 100,
    urlCheck: "",
    urlTableList: "",
    urlTableDescription: "",
    urlData: "",
    settings: [],
    supportMapping: false,
    sourceCode: "",
    dateCreate: portalTime(now()),
  };
}

/** The fields as they are stored: a number that came as a string is one. */
function readValues({ settings: _, sort, ...texts }: Parameters): Partial<ConnectorRow> {
  return sort === undefined ? texts : { ...texts, sort: Number(sort) };
}
