import type { Method } from "../context.ts";
import { MethodError } from "../method-error.ts";
import type { Parameters } from "../parameters.ts";
import { portalTime } from "../portal-time.ts";
import { checkedFields } from "./checked-fields.ts";
import { checkedId } from "./checked-id.ts";
import { updatedCredentials } from "./credentials.ts";
import { kept } from "./kept.ts";
import { listRows, printedList } from "./list.ts";
import { findConnector, findSource, visibleSources } from "./ownership.ts";
import { sourceSchema } from "./source-schema.ts";
import { isReachable } from "./url-check.ts";

const thisPerson = 1;

/** `biconnector.source.*` (docs/platform.md#connection-methods). */
export const sourceMethods: Record<string, Method> = {
  list: (context, parameters) =>
    listRows(context, parameters, {
      rows: visibleSources(context),
      schema: sourceSchema,
      unsortable: ["settings"],
      isFlat: true,
      ownFields: ["connectorId", "settings"],
    }),

  get: (context, parameters) => {
    const source = findSource(context, checkedId(parameters));
    const { connectorId, settings, hidden: _, ...connection } = source;
    const printed = printedList(settings, context.switches);
    return { item: structuredClone({ connection, connectorId, settings: printed }) };
  },

  *add(context, parameters) {
    const fields = checkedFields(parameters, sourceSchema, "add");
    const connector = findConnector(context, Number(fields.connectorId));
    if (!(yield* isReachable(context, connector))) {
      throw new MethodError("SOURCE_CREATE_CONNECTION_ERROR", "Cannot create connection.");
    }

    const { store, nextId, now } = context;
    const id = nextId("sources");
    store.sources.push({
      id,
      title: String(fields.title),
      type: "rest",
      code: `rest_${connector.id}`,
      description: String(fields.description ?? ""),
      active: true,
      dateCreate: portalTime(now()),
      dateUpdate: portalTime(now()),
      createdById: thisPerson,
      updatedById: thisPerson,
      connectorId: connector.id,
      settings: updatedCredentials([], fields.settings, connector, () => nextId("credentials")),
    });
    return { id };
  },

  *update(context, parameters) {
    const id = checkedId(parameters);
    const { title, description, settings } = checkedUpdate(parameters);
    const source = findSource(context, id);
    const connector = findConnector(context, source.connectorId);
    if (!(yield* isReachable(context, connector))) {
      throw new MethodError("SOURCE_UPDATE_CONNECTION_ERROR", "Cannot update connection.");
    }

    const nextId = () => context.nextId("credentials");
    Object.assign(source, {
      title,
      ...(description === undefined ? {} : { description }),
      settings: updatedCredentials(source.settings, settings, connector, nextId),
      dateUpdate: portalTime(context.now()),
      updatedById: thisPerson,
    });
    return true;
  },

  delete: (context, parameters) => {
    const { store } = context;
    const source = findSource(context, checkedId(parameters));
    if (store.tables.some(({ sourceId }) => sourceId === source.id)) {
      throw kept("connection", context);
    }
    store.sources.splice(store.sources.indexOf(source), 1);
    return true;
  },

  fields: () => ({ fields: structuredClone(sourceSchema) }),
};

/**
 * The fields of an update: `title` has to be there, and `active` is not read (docs/platform.md#connection-methods).
 *
 * @throws {MethodError}
 */
function checkedUpdate(parameters: Parameters): Parameters {
  const fields = checkedFields(parameters, sourceSchema, "update");
  if (fields.title !== undefined) return fields;
  throw new MethodError("VALIDATION_REQUIRED_FIELD_MISSING", 'Field "title" is required.');
}
