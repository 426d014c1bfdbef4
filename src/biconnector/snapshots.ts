import { batchSize, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { type ConnectorFields, parseFields, parseWhole } from "./connector-fields";
import { connectorKind } from "./deletable";
import { chunksOf } from "./pages";
import { type Fields, parseDateTime, parseItem } from "./parse";

/** A connector with all that the portal told of it. */
export interface Snapshot {
  id: number;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, without a zone. */
  createdAt: string | null;
  fields: ConnectorFields;
  /** What it can be registered with again, just as it was; null where the portal did not tell all of that. */
  restorable: ConnectorFields | null;
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
  return parseSnapshot(await rest.read(method, params), id);
}

/** Connectors with all their fields, and why others could not be read, or not wholly; by id. */
export interface Snapshots {
  whole: Map<number, Snapshot>;
  errors: Map<number, PortalError>;
}

/** Up to 50 connectors with all their fields. Never rejects. */
export async function readSnapshots(rest: Rest, ids: number[]): Promise<Snapshots> {
  const read: Snapshots = { whole: new Map(), errors: new Map() };
  for (const [id, answer] of await callMany(rest.read, ids, getCommand)) {
    const snapshot = answer.ok ? snapshotOrNull(answer.value, id) : null;
    if (snapshot?.restorable) read.whole.set(id, snapshot);
    else read.errors.set(id, answer.ok ? new PortalError("UNEXPECTED_ANSWER", 200) : answer.error);
  }
  return read;
}

/**
 * Which of any number of connectors could not be registered again once they are deleted. Never rejects.
 *
 * @returns their ids; not of those that are gone already
 */
export async function findUnrestorable(rest: Rest, ids: number[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (const some of chunksOf(ids, batchSize)) {
    const { errors } = await readSnapshots(rest, some);
    for (const [id, { code }] of errors) if (code !== connectorKind.notFound) found.add(id);
  }
  return found;
}

function getCommand(id: number): Command {
  return { method: "biconnector.connector.get", params: { id } };
}

function parseSnapshot(answer: unknown, id: number): Snapshot {
  const item = parseItem(answer, id);
  const fields = parseFields(item);
  const known = new Set([...Object.keys(fields), "id", "dateCreate"]);
  return {
    id,
    createdAt: parseDateTime(item.dateCreate),
    fields,
    restorable: parseWhole(item),
    others: Object.fromEntries(Object.entries(item).filter(([name]) => !known.has(name))),
  };
}

function snapshotOrNull(answer: unknown, id: number): Snapshot | null {
  try {
    return parseSnapshot(answer, id);
  } catch (error) {
    if (error instanceof PortalError) return null;
    throw error;
  }
}
