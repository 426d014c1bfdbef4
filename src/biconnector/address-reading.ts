import { batchSize, type Command, callMany } from "../bitrix24/batch";
import { PortalError } from "../bitrix24/portal-error";
import type { Rest } from "../bitrix24/rest";
import { connectorKind } from "./deletable";
import { findGone } from "./deletion";
import { chunksOf, pageSize } from "./pages";
import { type Fields, parseId, parseRows } from "./parse";
import { type Addresses, serviceAddresses } from "./service";

/** The addresses of connectors, by their ids. What is neither found nor gone could not be read. */
export interface ReadAddresses {
  found: Map<number, Addresses>;
  gone: Set<number>;
}

/**
 * The addresses of connectors as they are now, without their logos and credentials. What a list lacks is only called
 * gone after the portal has said so.
 *
 * @throws {PortalError}
 * @see https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-list.html
 */
export async function readAddresses(rest: Rest, ids: number[]): Promise<ReadAddresses> {
  const found = new Map<number, Addresses>();
  for (const pages of chunksOf(chunksOf(ids, pageSize), batchSize)) {
    for (const [, answer] of await callMany(rest.read, pages, listByIds)) {
      if (!answer.ok) throw answer.error;
      for (const { id, addresses } of parseRows(answer.value, parseRow).rows) {
        found.set(id, addresses);
      }
    }
  }
  const missing = ids.filter((id) => !found.has(id));
  const gone = await findGone(
    rest,
    missing.map((id) => ({ kind: connectorKind, id })),
  );
  return { found, gone: new Set(gone.map(({ id }) => id)) };
}

function listByIds(ids: number[]): Command {
  const select = ["id", ...serviceAddresses];
  return {
    method: "biconnector.connector.list",
    params: { select, filter: { "@id": ids }, order: { id: "ASC" }, page: 1 },
  };
}

/** @throws {PortalError} for a row that lacks an address: what is not known is not changed */
function parseRow(row: Fields): { id: number; addresses: Addresses } {
  const entries = serviceAddresses.map((name) => {
    const address = row[name];
    if (typeof address !== "string") throw new PortalError("UNEXPECTED_ANSWER", 200);
    return [name, address];
  });
  return { id: parseId(row.id), addresses: Object.fromEntries(entries) as Addresses };
}
