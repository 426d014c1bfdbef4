import type { Command } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import { parseId, parseItem, parseList } from "./parse";
import type { TableApi } from "./tables";

/** A kind of thing that can be deleted, and how the portal speaks of it. */
export interface Deletable {
  /** Deletes one. Of its answers only `true` proves success. */
  remove: (id: number) => Command;
  /** Asks for one without changing anything. */
  look: (id: number) => Command;
  /** Whether an answer to that has it. @throws {PortalError} `UNEXPECTED_ANSWER` where it says neither */
  isIn: (answer: unknown, id: number) => boolean;
  /** The code for one that does not exist. */
  notFound: string;
  /** The code for one that others depend on. */
  restricted: string;
  /** How such a refusal is told from others, where the portal has the same code for them. */
  dependents?: Dependents;
}

/** What keeps a thing from being deleted. */
interface Dependents {
  /** What the portal's text says, where it is English: it has it translated, and translates it anew at any time. */
  named: RegExp;
  /** Lists it, without changing anything, where nothing but it can be the reason. */
  look?: (id: number) => Command;
}

/** The portal's code for a refusal because of dependents. */
export const restrictedCode = {
  connector: "CONNECTOR_DELETE_RESTRICTED",
  // It has no code of its own for "Delete all related datasets first." (docs/platform.md#deleting-a-connection).
  connection: "BX_ERROR",
} as const;

/** @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-delete.html */
export const connectorKind: Deletable = {
  remove: (id) => ({ method: "biconnector.connector.delete", params: { id } }),
  look: (id) => ({ method: "biconnector.connector.get", params: { id } }),
  isIn: isItem,
  notFound: "CONNECTOR_NOT_FOUND",
  restricted: restrictedCode.connector,
};

/**
 * @param api the portal's name for tables
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-delete.html
 */
export function connectionKind(api: TableApi): Deletable {
  return {
    remove: (id) => ({ method: "biconnector.source.delete", params: { id } }),
    // Not `source.get`, which would send its passwords along.
    look: (id) => listed("biconnector.source.list", { id }),
    isIn: isListed,
    notFound: "SOURCE_NOT_FOUND",
    restricted: restrictedCode.connection,
    dependents: {
      named: /dataset/i,
      look: (sourceId) => listed(`biconnector.${api}.list`, { sourceId }),
    },
  };
}

/**
 * @param api the portal's name for tables
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-delete.html
 */
export function tableKind(api: TableApi): Deletable {
  return {
    remove: (id) => ({ method: `biconnector.${api}.delete`, params: { id } }),
    look: (id) => listed(`biconnector.${api}.list`, { id }),
    isIn: isListed,
    notFound: "DATASET_NOT_FOUND",
    restricted: "BX_ERROR",
    // Some portals keep a table that a dataset of BI Builder is built on, and most do not: that there is one does not
    // tell that it is the reason (docs/platform.md#tables-with-a-dataset).
    dependents: { named: /dataset/i },
  };
}

function listed(method: string, filter: Record<string, number>): Command {
  return { method, params: { select: ["id"], filter, order: { id: "ASC" }, page: 1 } };
}

/** What is not there is an error, never an answer without it. */
function isItem(answer: unknown, id: number): true {
  parseItem(answer, id);
  return true;
}

/** What is not there is an empty list: one of other things says nothing. */
function isListed(answer: unknown, id: number): boolean {
  const ids = parseList(answer, (row) => parseId(row.id));
  if (ids.length > 0 && !ids.includes(id)) throw new PortalError("UNEXPECTED_ANSWER", 200);
  return ids.length > 0;
}
