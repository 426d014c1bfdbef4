import type { ConnectorRow, ConnectorSetting } from "../../store.ts";
import type { Switches } from "../../switches.ts";
import type { Context, Method } from "../context.ts";
import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { portalTime } from "../portal-time.ts";
import { RootError } from "../root-error.ts";
import { checkedFields } from "./checked-fields.ts";
import { checkedId } from "./checked-id.ts";
import { connectorSchema, connectorTexts } from "./connector-schema.ts";
import { checkedSettings } from "./connector-settings.ts";
import { listRows, printedList, printedNumber } from "./list.ts";
import { findConnector } from "./ownership.ts";
import { addConnectionMeanwhile } from "./race.ts";
import { readField } from "./row.ts";
import { checkStoredTexts, fitsColumn, fittedInteger, fittedText } from "./stored-texts.ts";

/** `biconnector.connector.*` (docs/platform.md#connector-methods). */
export const connectorMethods: Record<string, Method> = {
  list: (context, parameters) =>
    listRows(context, parameters, {
      rows: context.store.connectors,
      owns: ({ clientId }) => clientId === context.clientId,
      schema: connectorSchema(context.switches),
      starred: ({ clientId }) => ({ appId: clientId }),
    }),

  get: (context, parameters) => {
    const connector = findConnector(context, checkedId(parameters));
    const entries = connectorSchema(context.switches).map(({ title, type }) => {
      const value = readField(connector, title);
      const isNumber = type === "integer" && typeof value === "number";
      return [title, isNumber ? printedNumber(value, context.switches) : value];
    });
    const settings = printedList(connector.settings, context.switches, connector);
    return { item: structuredClone({ ...Object.fromEntries(entries), settings }) };
  },

  add: (context, parameters) => {
    const fields = checkedFields(parameters, connectorSchema(context.switches), "add");
    const settings = checkedSettings(fields.settings);
    checkStoredTexts(fields, connectorTexts);
    const values = storedValues({ ...fields, settings }, context.switches);

    const id = context.nextId("connectors");
    context.store.connectors.push({ ...emptyConnector(context, id), ...values });
    return { id: printedNumber(id, context.switches) };
  },

  update: (context, parameters) => {
    const id = checkedId(parameters);
    const fields = checkedFields(parameters, connectorSchema(context.switches), "update");
    const connector = findConnector(context, id);
    const settings = "settings" in fields ? checkedSettings(fields.settings) : connector.settings;
    checkStoredTexts(fields, connectorTexts);

    Object.assign(connector, storedValues({ ...fields, settings }, context.switches));
    if ("settings" in fields) delete connector.hasGaps;
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

function emptyConnector({ clientId, now, switches }: Context, id: number): ConnectorRow {
  return {
    id,
    clientId: clientId ?? "",
    title: "",
    logo: "",
    description: null,
    sort: 100,
    urlCheck: "",
    urlTableList: "",
    urlTableDescription: "",
    urlData: "",
    settings: [],
    supportMapping: false,
    // Older portals have no such column.
    sourceCode: switches.generation === "current" ? null : "",
    dateCreate: portalTime(now()),
  };
}

/**
 * The fields as the database stores them (docs/platform.md#connector-fields).
 *
 * @throws {RootError} what does not fit, unless the database cuts it off
 */
function storedValues(
  { settings, sort, ...rest }: Parameters & { settings: ConnectorSetting[] },
  { longTexts, trimTexts }: Switches,
): Partial<ConnectorRow> {
  const trimmed = (text: string) => (trimTexts ? text.trim() : text);
  const texts = Object.entries(rest).map(([title, value]) => {
    if (typeof value !== "string") return [title, value];
    const isLong = title === "logo" || title === "description";
    return [title, isLong ? fittedText(trimmed(value), longTexts) : trimmed(value)];
  });
  return {
    ...Object.fromEntries(texts),
    ...(sort === undefined ? {} : { sort: fittedInteger(sort, longTexts) }),
    settings: fittedSettings(
      settings.map(({ code, name, type }) => ({ code: trimmed(code), name: trimmed(name), type })),
      longTexts,
    ),
  };
}

/** Of settings that are cut off as many stay as can be read. */
function fittedSettings(
  settings: ConnectorSetting[],
  longTexts: Switches["longTexts"],
): ConnectorSetting[] {
  const fits = (count: number) => fitsColumn(JSON.stringify(settings.slice(0, count)));
  if (fits(settings.length)) return settings;
  if (longTexts === "refused") throw new RootError("INTERNAL_SERVER_ERROR");
  const count = settings.findIndex((_, index) => !fits(index + 1));
  return settings.slice(0, count);
}
