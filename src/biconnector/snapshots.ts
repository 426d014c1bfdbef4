import { type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type ConnectorFields, parseFields } from "./connector-fields";
import { type Fields, fieldsOf, parseDateTime, parseId } from "./parse";

/** A connector with all that the portal told of it. */
export interface Snapshot {
  id: number;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, without a zone. */
  createdAt: string | null;
  fields: ConnectorFields;
  /** What this portal's version says of it besides. */
  others: Fields;
}

/**
 * One connector with all its fields.
 *
 * @throws {PortalError} `CONNECTOR_NOT_FOUND` when it is gone
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-get.html
 */
export async function readSnapshot(rest: Rest, id: number): Promise<Snapshot> {
  const { method, params } = getCommand(id);
  return parseSnapshot(await rest.read(method, params));
}

/** Up to 50 connectors with all their fields. Never rejects: what cannot be read is left out. */
export async function readSnapshots(rest: Rest, ids: number[]): Promise<Map<number, Snapshot>> {
  const snapshots = new Map<number, Snapshot>();
  for (const [id, answer] of await callMany(rest.read, ids, getCommand)) {
    const snapshot = answer.ok ? snapshotOrNull(answer.value) : null;
    if (snapshot) snapshots.set(id, snapshot);
  }
  return snapshots;
}

function getCommand(id: number): Command {
  return { method: "biconnector.connector.get", params: { id } };
}

function parseSnapshot(answer: unknown): Snapshot {
  const item = fieldsOf(fieldsOf(answer).item);
  const fields = parseFields(item);
  const known = new Set([...Object.keys(fields), "id", "dateCreate"]);
  return {
    id: parseId(item.id),
    createdAt: parseDateTime(item.dateCreate),
    fields,
    others: Object.fromEntries(Object.entries(item).filter(([name]) => !known.has(name))),
  };
}

function snapshotOrNull(answer: unknown): Snapshot | null {
  try {
    return parseSnapshot(answer);
  } catch (error) {
    if (error instanceof PortalError) return null;
    throw error;
  }
}
